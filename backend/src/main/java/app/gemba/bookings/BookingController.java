package app.gemba.bookings;

import app.gemba.bookings.brief.BriefDraft;
import app.gemba.bookings.quote.QuoteId;
import app.gemba.bookings.quote.QuoteOffer;
import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
import app.gemba.identity.access.ForBuyer;
import app.gemba.identity.access.ForInvited;
import app.gemba.identity.access.ForOwner;
import app.gemba.identity.access.ForParty;
import app.gemba.identity.access.SignedIn;
import app.gemba.shared.Page;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From the draft to the agreement. */
@Controller("/api/bookings")
@ExecuteOn(TaskExecutors.BLOCKING)
class BookingController {
    private final Bookings bookings;
    private final Requests requests;

    BookingController(Bookings bookings, Requests requests) {
        this.bookings = bookings;
        this.requests = requests;
    }

    @Serdeable
    @Schema(name = "Submission")
    record Submission(
            @NotNull @Size(min = 1, max = 20) List<@NotNull RepresentativeId> representativeIds,
            @NotNull Long version) {}

    @Serdeable
    @Schema(name = "Decline")
    record Decline(@NotBlank @Size(max = 1000) String reason) {}

    @Serdeable
    @Schema(name = "QuoteChoice")
    record Choice(@NotNull QuoteId quoteId, @NotNull Long version) {}

    /** For moves that need nothing but the version that the caller has seen. */
    @Serdeable
    @Schema(name = "BookingVersion")
    record Seen(@NotNull Long version) {}

    @Post
    @ForBuyer
    @Status(HttpStatus.CREATED)
    BookingView draft(Caller caller, @Body @Valid BriefDraft brief) {
        return bookings.view(caller, requests.draft(caller, brief));
    }

    @Get
    @SignedIn
    Page<BookingSummary> list(
            Caller caller,
            @QueryValue @Nullable List<BookingStatus> status,
            @QueryValue @Nullable UUID after,
            @QueryValue(defaultValue = "25") @Min(1) @Max(100) int limit) {
        return bookings.page(
                caller, status == null ? List.of() : status, after == null ? null : new BookingId(after), limit);
    }

    @Get("/{id}")
    @ForParty
    BookingView booking(Caller caller, BookingId id) {
        return bookings.view(caller, id);
    }

    @Put("/{id}")
    @ForOwner
    BookingView change(Caller caller, BookingId id, @Body @Valid BriefDraft brief) {
        requests.change(caller, id, brief);
        return bookings.view(caller, id);
    }

    @Post("/{id}/submit")
    @ForOwner
    BookingView submit(Caller caller, BookingId id, @Body @Valid Submission submission) {
        requests.submit(caller, id, submission.representativeIds(), submission.version());
        return bookings.view(caller, id);
    }

    @Post("/{id}/quotes")
    @ForInvited
    BookingView quote(Caller caller, BookingId id, @Body @Valid QuoteOffer quote) {
        requests.quote(caller, id, quote);
        return bookings.view(caller, id);
    }

    @Post("/{id}/decline")
    @ForInvited
    BookingView decline(Caller caller, BookingId id, @Body @Valid Decline decline) {
        requests.decline(caller, id, decline.reason());
        return bookings.view(caller, id);
    }

    @Post("/{id}/accept-quote")
    @ForOwner
    BookingView acceptQuote(Caller caller, BookingId id, @Body @Valid Choice choice) {
        requests.acceptQuote(caller, id, choice.quoteId(), choice.version());
        return bookings.view(caller, id);
    }

    @Post("/{id}/withdraw")
    @ForParty
    BookingView withdraw(Caller caller, BookingId id, @Body @Valid Seen seen) {
        requests.withdraw(caller, id, seen.version());
        return bookings.view(caller, id);
    }
}
