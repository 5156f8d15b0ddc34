package app.gemba.payments.documents;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/** Files on their way out: kept by nobody on the way, and never taken for anything else. */
@Singleton
class Downloads {
    private final DocumentFiles files;

    Downloads(DocumentFiles files) {
        this.files = files;
    }

    HttpResponse<byte[]> pdf(Document document) {
        return file(files.of(document), MediaType.APPLICATION_PDF_TYPE, document.name() + ".pdf");
    }

    HttpResponse<byte[]> csv(byte[] content, String name) {
        return file(content, MediaType.of("text/csv; charset=utf-8"), name);
    }

    private static MutableHttpResponse<byte[]> file(byte[] content, MediaType type, String name) {
        return HttpResponse.ok(content)
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff");
    }
}
