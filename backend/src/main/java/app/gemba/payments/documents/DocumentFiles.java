package app.gemba.payments.documents;

import app.gemba.shared.ObjectStorage;
import app.gemba.shared.Sha256;
import app.gemba.shared.pdf.HtmlToPdf;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;

/**
 * The files of documents. Each is drawn once and stored under its own hash; the hash that is written down first stands
 * for ever, and what is read is held against it.
 */
@Singleton
class DocumentFiles {
    private final DocumentRepository documents;
    private final ObjectStorage storage;
    private final HtmlToPdf pdf;

    DocumentFiles(DocumentRepository documents, ObjectStorage storage, HtmlToPdf pdf) {
        this.documents = documents;
        this.storage = storage;
        this.pdf = pdf;
    }

    /** Never inside a transaction: it draws and reads from storage. */
    byte[] of(Document document) {
        try {
            if (document.sha256() == null) {
                draw(document);
            }
            Document drawn = documents.findById(document.id()).orElseThrow();
            return read(drawn.id(), Objects.requireNonNull(drawn.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(Document document) throws IOException {
        byte[] drawn = pdf.draw(() -> new DocumentPages(document).html());
        String sha256 = Sha256.of(drawn);
        storage.put(key(document.id(), sha256), drawn);
        documents.drawn(document.id(), sha256, drawn.length);
    }

    private byte[] read(UUID id, String sha256) throws IOException {
        try (InputStream in = storage.get(key(id, sha256)).orElseThrow()) {
            byte[] content = in.readAllBytes();
            if (!Sha256.of(content).equals(sha256)) {
                throw new IllegalStateException("The file of document " + id + " is not the one that was issued");
            }
            return content;
        }
    }

    private static String key(UUID id, String sha256) {
        return "documents/" + id + "/" + sha256 + ".pdf";
    }
}
