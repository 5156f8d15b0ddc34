package app.gemba.search;

import app.gemba.identity.Accounts;
import app.gemba.identity.Caller;
import app.gemba.identity.Role;
import app.gemba.representatives.Profile;
import app.gemba.shared.Letter;
import app.gemba.shared.Letters;
import app.gemba.shared.OutboxConsumer;
import app.gemba.shared.ProblemException;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes a saved search again and writes a mail when somebody is new in it. Each person is told once. */
@Singleton
class SavedSearchAlerts implements OutboxConsumer<SavedSearchDue> {
    private static final int NAMED = 5;

    private final SavedSearchRepository saved;
    private final Search search;
    private final Accounts accounts;
    private final Letters letters;

    SavedSearchAlerts(SavedSearchRepository saved, Search search, Accounts accounts, Letters letters) {
        this.saved = saved;
        this.search = search;
        this.accounts = accounts;
        this.letters = letters;
    }

    @Override
    public String name() {
        return "saved-search-alert";
    }

    @Override
    public Class<SavedSearchDue> event() {
        return SavedSearchDue.class;
    }

    @Override
    public void on(SavedSearchDue due) {
        saved.findById(due.id()).ifPresent(this::look);
    }

    private void look(SavedSearch one) {
        List<Profile> fresh;
        try {
            Caller buyer = new Caller(one.userId(), Role.BUYER, one.organisationId());
            Set<UUID> seen = new HashSet<>(saved.seen(one.id()));
            fresh = search.find(buyer, one.form()).people().stream()
                    .map(Search.Person::profile)
                    .filter(profile -> !seen.contains(profile.id().value()))
                    .toList();
        } catch (ProblemException outdated) {
            // the brief or the factory that it was for is gone, and so is the wish
            return;
        }
        if (!fresh.isEmpty()) {
            accounts.contact(one.userId()).ifPresent(contact -> letters.send(letter(contact, one, fresh)));
            saved.see(
                    one.id(),
                    fresh.stream()
                            .map(profile -> profile.id().value().toString())
                            .toList());
        }
    }

    private static Letter letter(Accounts.Contact contact, SavedSearch one, List<Profile> fresh) {
        String names = fresh.stream().limit(NAMED).map(Profile::name).collect(Collectors.joining(", "));
        String more = fresh.size() > NAMED ? " and " + (fresh.size() - NAMED) + " more" : "";
        return new Letter(
                contact.name(),
                contact.email(),
                "New in your search: " + one.name(),
                List.of("These people fit your saved search now: " + names + more + "."),
                new Letter.Action("Look at the search", "/search?" + one.address()),
                "You get this because you saved this search. Delete it there to get no more.");
    }
}
