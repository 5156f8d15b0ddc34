package app.gemba.reports;

import app.gemba.evidence.PhotoId;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON that stands in columns. */
@Singleton
class ReportJson {
    private static final Argument<List<PhotoId>> PHOTO_IDS = Argument.listOf(PhotoId.class);
    private static final Argument<List<PersonMet>> PEOPLE = Argument.listOf(PersonMet.class);

    private final ObjectMapper mapper;

    ReportJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T read(String json, Argument<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    JsonNode node(@Nullable String json) {
        return json == null ? null : read(json, Argument.of(JsonNode.class));
    }

    List<PhotoId> photoIds(String json) {
        return read(json, PHOTO_IDS);
    }

    List<PersonMet> people(String json) {
        return read(json, PEOPLE);
    }

    SummaryText summary(String json) {
        return read(json, Argument.of(SummaryText.class));
    }

    ReportView report(String json) {
        return read(json, Argument.of(ReportView.class));
    }
}
