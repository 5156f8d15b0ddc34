package app.gemba.reports.pdf;

import app.gemba.evidence.PhotoId;
import app.gemba.evidence.PhotoVariant;
import app.gemba.evidence.Photos;
import app.gemba.reports.ReportView;
import app.gemba.shared.ObjectStorage;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Draws a delivered edition once and keeps it: everybody who asks gets the same bytes. */
@Singleton
public class ReportPdf {
    private static final String LAYOUT = "1";

    private final Photos photos;
    private final ObjectStorage storage;
    private final Semaphore drawing = new Semaphore(2, true);

    ReportPdf(Photos photos, ObjectStorage storage) {
        this.photos = photos;
        this.storage = storage;
    }

    public byte[] of(ReportView report) {
        String key = "reports/" + report.bookingId().value() + "/" + report.edition() + "-" + report.contentHash() + "-"
                + LAYOUT + ".pdf";
        try {
            Optional<byte[]> kept = read(key);
            if (kept.isPresent()) {
                return kept.get();
            }
            storage.put(key, draw(report));
            return read(key).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] draw(ReportView report) throws IOException {
        drawing.acquireUninterruptibly();
        try {
            String pages = new ReportPages(report, this::picture).html();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PdfRendererBuilder builder = new PdfRendererBuilder();
            font(builder, "NotoSans-Regular.ttf", "Noto Sans", 400);
            font(builder, "NotoSans-Bold.ttf", "Noto Sans", 700);
            font(builder, "NotoSansSC-Regular.ttf", "Noto Sans SC", 400);
            builder.withProducer("Gemba");
            builder.withHtmlContent(pages, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } finally {
            drawing.release();
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> new ByteArrayInputStream(FontFiles.read(file)), family, weight, FontStyle.NORMAL, true);
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
