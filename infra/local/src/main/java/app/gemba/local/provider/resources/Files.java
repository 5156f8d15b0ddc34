package app.gemba.local.provider.resources;

import app.gemba.local.provider.api.ApiError;
import app.gemba.local.provider.api.Call;
import app.gemba.local.provider.api.Listing;
import app.gemba.local.provider.api.Router;
import app.gemba.local.provider.api.Shape;
import app.gemba.local.provider.api.Upload;
import app.gemba.local.provider.store.Ids;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Uploaded files, such as a report that answers a dispute. */
public final class Files implements Resource {

    static final String TABLE = "file";

    private static final String CONTENT = "file_content";
    private static final String PURPOSES = "account_requirement|additional_verification|business_icon|business_logo|"
            + "customer_signature|dispute_evidence|identity_document|pci_document|tax_document_user_upload";
    /** How files of these types begin, in Base64. */
    private static final Map<String, String> BEGINNINGS = Map.of("JVBERi", "pdf", "/9j/", "jpg", "iVBORw0KGgo", "png");

    private static final int LARGEST = 5_000_000;
    private static final Duration EVIDENCE_KEPT = Duration.ofDays(540);

    @Override
    public void addTo(Router router) {
        router.post("/v1/files", Shape.of("file! text\npurpose! " + PURPOSES), Files::create);
        router.get(
                "/v1/files",
                Shape.list("purpose " + PURPOSES),
                (tx, call) -> Listing.page(
                        tx,
                        call,
                        TABLE,
                        each -> !call.has("purpose")
                                || Json.need(each, "purpose").equals(call.text("purpose"))));
        router.get(
                "/v1/files/{file}",
                Shape.nothing(),
                (tx, call) -> Resource.find(tx, TABLE, call.variable("file"), TABLE));
    }

    private static JsonObject create(Tx tx, Call call) {
        Upload upload = call.upload();
        String purpose = Json.need(call.params(), "purpose");
        if (upload == null) {
            throw ApiError.malformed(null, "file", "The file must be sent as a part of a multipart body.");
        }
        String type = type(upload);
        if (purpose.equals("dispute_evidence") && (type == null || upload.size() > LARGEST)) {
            throw ApiError.refused(null, "file", "Dispute evidence must be a PDF, JPEG or PNG file of at most 5 MB.");
        }
        String id = Ids.next("file_");
        JsonObject file = Json.object(
                "id",
                id,
                "object",
                TABLE,
                "created",
                tx.seconds(),
                "expires_at",
                tx.seconds() + EVIDENCE_KEPT.toSeconds(),
                "filename",
                upload.name(),
                "links",
                Json.object("object", "list", "data", Json.array(), "has_more", false, "url", "/v1/file_links"),
                "purpose",
                purpose,
                "size",
                upload.size(),
                "title",
                null,
                "type",
                type,
                "url",
                null);
        tx.put(file);
        tx.put(CONTENT, Json.object("id", id, "base64", upload.base64()));
        return file;
    }

    /** The provider looks into the file, whatever its header says. */
    private static @Nullable String type(Upload upload) {
        return BEGINNINGS.entrySet().stream()
                .filter(each -> upload.base64().startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** What was uploaded, in Base64; null when there is no such file. */
    public static @Nullable String content(Tx tx, String id) {
        JsonObject content = tx.get(CONTENT, id);
        return content == null ? null : Json.need(content, "base64");
    }
}
