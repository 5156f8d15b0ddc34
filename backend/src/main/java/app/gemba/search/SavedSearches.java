package app.gemba.search;

import app.gemba.identity.Caller;
import app.gemba.identity.OrganisationId;
import app.gemba.shared.Ids;
import app.gemba.shared.Outbox;
import app.gemba.shared.RecurringJob;
import io.micronaut.context.annotation.Value;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The searches that buyers keep. Each is made again once a day; {@link SavedSearchAlerts} tells who is new. */
@Singleton
class SavedSearches implements RecurringJob {
    private static final int MOST = 200;

    private final SavedSearchRepository saved;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration again;

    SavedSearches(
            SavedSearchRepository saved,
            Outbox outbox,
            ObjectMapper json,
            Clock clock,
            @Value("${gemba.search.saved-again-after:24h}") Duration again) {
        this.saved = saved;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.again = again;
    }

    @Transactional
    List<SavedSearch> of(Caller buyer) {
        return saved.of(buyer.requireOrganisation().value());
    }

    /** Keeps a search; {@code seen} are those who are found now, so that only later ones are told. */
    @Transactional
    UUID save(Caller buyer, String name, SearchForm form, String address, List<String> seen) {
        OrganisationId organisation = buyer.requireOrganisation();
        if (saved.of(organisation.value()).size() >= MOST) {
            throw SearchProblem.TOO_MANY_SAVED.problem();
        }
        UUID id = Ids.next();
        saved.insert(id, organisation.value(), buyer.user().value(), name, write(form), address, seen, clock.instant());
        return id;
    }

    @Transactional
    void forget(Caller buyer, UUID id) {
        if (saved.delete(id, buyer.requireOrganisation().value()) == 0) {
            throw SearchProblem.SAVED_SEARCH_NOT_FOUND.problem();
        }
    }

    /** Whether somebody new is told; once it is on again, so are those who came in between. */
    @Transactional
    void alert(Caller buyer, UUID id, boolean alerts) {
        if (saved.alert(id, buyer.requireOrganisation().value(), alerts) == 0) {
            throw SearchProblem.SAVED_SEARCH_NOT_FOUND.problem();
        }
    }

    @Override
    public String name() {
        return "saved-searches";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    @Transactional
    public void run() {
        for (UUID id : saved.due(clock.instant().minus(again), 500)) {
            saved.looked(id, clock.instant());
            outbox.publish(new SavedSearchDue(id));
        }
    }

    private String write(SearchForm form) {
        try {
            return json.writeValueAsString(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
