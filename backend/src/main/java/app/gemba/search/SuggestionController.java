package app.gemba.search;

import app.gemba.identity.Caller;
import app.gemba.identity.access.SignedIn;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;

/** One box for everything that can be searched: what is meant while it is typed. */
@Controller("/api/search/suggestions")
@ExecuteOn(TaskExecutors.BLOCKING)
class SuggestionController {
    private final Suggestions suggestions;

    SuggestionController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Serdeable
    @Schema(name = "SuggestionList")
    record SuggestionList(List<Suggestions.Suggestion> items) {}

    @Get
    @SignedIn
    SuggestionList suggest(Caller caller, @QueryValue(defaultValue = "") @Size(max = 100) String q) {
        return new SuggestionList(suggestions.of(caller, q));
    }
}
