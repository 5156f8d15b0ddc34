package app.gemba.payments.billing;

import app.gemba.identity.Accounts;
import app.gemba.identity.Caller;
import app.gemba.identity.OrganisationId;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names and addresses for invoices. A change is for invoices to come; issued ones stay as they are. */
@Singleton
public class Billing {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final BillingRepository billing;
    private final Accounts accounts;

    Billing(BillingRepository billing, Accounts accounts) {
        this.billing = billing;
        this.accounts = accounts;
    }

    /**
     * Whom an invoice is for.
     *
     * @param lines the address, line by line, without the country; empty when the buyer has told none
     */
    public record Addressee(
            String name,
            List<String> lines,
            @Nullable String country,
            @Nullable String taxId,
            @Nullable String reference) {}

    @Transactional
    public Addressee addressee(OrganisationId organisation) {
        return billing.findByOrganisationId(organisation.value())
                .map(Billing::addressee)
                .orElseGet(() -> new Addressee(accounts.organisationName(organisation), List.of(), null, null, null));
    }

    @Transactional
    BillingController.View of(Caller caller) {
        OrganisationId organisation = caller.requireOrganisation();
        return billing.findByOrganisationId(organisation.value())
                .map(details -> new BillingController.View(
                        true,
                        details.name(),
                        details.address(),
                        details.postalCode(),
                        details.city(),
                        details.country(),
                        details.taxId(),
                        details.reference(),
                        details.version()))
                .orElseGet(() -> new BillingController.View(
                        false, accounts.organisationName(organisation), "", "", "", "", "", "", -1));
    }

    @Transactional
    BillingController.View write(Caller caller, BillingController.Draft draft) {
        if (!COUNTRIES.contains(draft.country())) {
            throw CommonProblem.INVALID.problem().at(new FieldError("country", "is no country"));
        }
        OrganisationId organisation = caller.requireOrganisation();
        billing.lock(organisation.value().toString());
        Optional<BillingDetails> before = billing.findByOrganisationId(organisation.value());
        BillingController.View current = of(caller);
        if (draft.version() != current.version()) {
            throw CommonProblem.STALE_VERSION.problem().with("current", current);
        }
        BillingDetails details = new BillingDetails(
                organisation.value(),
                draft.name().strip(),
                draft.address().strip(),
                draft.city().strip(),
                text(draft.postalCode()),
                draft.country(),
                text(draft.taxId()).toUpperCase(Locale.ROOT),
                text(draft.reference()),
                Math.max(0, draft.version()));
        if (before.isPresent()) {
            billing.update(details);
        } else {
            billing.save(details);
        }
        return of(caller);
    }

    private static Addressee addressee(BillingDetails details) {
        String town = (details.postalCode() + " " + details.city()).strip();
        return new Addressee(
                details.name(),
                Stream.concat(details.address().lines(), Stream.of(town))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                details.country(),
                details.taxId().isEmpty() ? null : details.taxId(),
                details.reference().isEmpty() ? null : details.reference());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
