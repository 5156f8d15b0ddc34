package app.gemba.evidence;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal of this module. */
enum PhotoProblem implements ProblemCode {
    PHOTO_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such photo"),
    PHOTO_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "This photo is too large"),
    PHOTO_NOT_READABLE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This file is no JPEG, PNG or WebP picture that can be read"),
    PHOTO_IS_HEIC(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "HEIC pictures cannot be read here; set the camera to JPEG (\"most compatible\") or take the photo in the app"),
    PHOTO_HASH_DIFFERS(
            HttpStatus.BAD_REQUEST, "The file that arrived is not the file that was sent; please send it again"),
    PHOTO_LIMIT_REACHED(HttpStatus.CONFLICT, "This report holds as many photos as it can"),
    PHOTO_DELIVERED(HttpStatus.CONFLICT, "This photo is part of a delivered report and stays"),
    REPORT_CLOSED(HttpStatus.CONFLICT, "Photos can be changed from check-in until the report is delivered");

    private final HttpStatus status;
    private final String detail;

    PhotoProblem(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String detail() {
        return detail;
    }
}
