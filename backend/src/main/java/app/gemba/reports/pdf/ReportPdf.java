package app.gemba.reports.pdf;

import app.gemba.evidence.PhotoId;
import app.gemba.evidence.PhotoVariant;
import app.gemba.evidence.Photos;
import app.gemba.reports.ReportView;
import app.gemba.shared.ObjectStorage;
import app.gemba.shared.pdf.HtmlToPdf;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;

/** Draws a delivered edition once and keeps it: everybody who asks gets the same bytes. */
@Singleton
public class ReportPdf {
    private static final String LAYOUT = "1";

    private final Photos photos;
    private final ObjectStorage storage;
    private final HtmlToPdf pdf;

    ReportPdf(Photos photos, ObjectStorage storage, HtmlToPdf pdf) {
        this.photos = photos;
        this.storage = storage;
        this.pdf = pdf;
    }

    public byte[] of(ReportView report) {
        try {
            return read(keep(report)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it lies in the object storage; drawn if it was not yet. What lies there never changes. */
    public String keep(ReportView report) {
        String key = "reports/" + report.bookingId().value() + "/" + report.edition() + "-" + report.contentHash() + "-"
                + LAYOUT + ".pdf";
        try {
            if (read(key).isEmpty()) {
                storage.put(key, pdf.draw(() -> new ReportPages(report, this::picture).html()));
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture as a data link; empty when there is no such photo any more. */
    private String picture(PhotoId id, PhotoVariant variant) {
        return photos.content(id, variant)
                .map(jpeg -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg))
                .orElse("");
    }

    private Optional<byte[]> read(String key) throws IOException {
        Optional<InputStream> found = storage.get(key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get()) {
            return Optional.of(in.readAllBytes());
        }
    }
}
