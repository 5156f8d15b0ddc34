package app.gemba.evidence;

import java.util.Arrays;
import java.util.Optional;

/** The copies of a photo that may be seen. The original is not among them. */
public enum PhotoVariant {
    THUMB,
    LARGE;

    String path() {
        return switch (this) {
            case THUMB -> "thumb";
            case LARGE -> "large";
        };
    }

    static Optional<PhotoVariant> of(String path) {
        return Arrays.stream(values())
                .filter(variant -> variant.path().equals(path))
                .findFirst();
    }
}
