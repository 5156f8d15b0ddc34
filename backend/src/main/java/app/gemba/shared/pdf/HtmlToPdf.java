package app.gemba.shared.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Draws XHTML with CSS as a PDF, in the fonts 'Noto Sans' and 'Noto Sans SC'. */
@Singleton
public class HtmlToPdf {
    private final Semaphore drawing = new Semaphore(2, true);

    /**
     * Never inside a transaction: it takes a while, and at most two are drawn at a time. The pages are built only then,
     * so that those that wait hold no pictures.
     */
    public byte[] draw(Supplier<String> xhtml) throws IOException {
        drawing.acquireUninterruptibly();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PdfRendererBuilder builder = new PdfRendererBuilder();
            font(builder, "NotoSans-Regular.ttf", "Noto Sans", 400);
            font(builder, "NotoSans-Bold.ttf", "Noto Sans", 700);
            font(builder, "NotoSansSC-Regular.ttf", "Noto Sans SC", 400);
            builder.withProducer("Gemba");
            builder.withHtmlContent(xhtml.get(), null);
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
}
