package app.gemba.payments.bank;

import app.gemba.identity.Accounts;
import app.gemba.identity.Caller;
import app.gemba.payments.rails.EntityType;
import app.gemba.payments.rails.PayoutBook;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import app.gemba.shared.Ids;
import app.gemba.shared.Outbox;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Representatives' bank accounts: taken, shown masked, and opened for the file to our bank. */
@Singleton
public class BankAccounts {
    private final BankDetailsRepository details;
    private final BankSeal seal;
    private final BankKeys keys;
    private final Accounts accounts;
    private final BeanProvider<PayoutBook> payouts;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration coolDown;

    BankAccounts(
            BankDetailsRepository details,
            BankSeal seal,
            BankKeys keys,
            Accounts accounts,
            BeanProvider<PayoutBook> payouts,
            Outbox outbox,
            Clock clock,
            @Value("${gemba.bank-details.cool-down}") Duration coolDown) {
        this.details = details;
        this.seal = seal;
        this.keys = keys;
        this.accounts = accounts;
        this.payouts = payouts;
        this.outbox = outbox;
        this.clock = clock;
        this.coolDown = coolDown;
    }

    /**
     * Bank details as they may be shown.
     *
     * @param refusedReason why a bank sent money back; null while none did
     * @param usableFrom before that nothing is paid into it
     */
    public record Masked(
            UUID id,
            String country,
            EntityType entityType,
            String mask,
            @Nullable String refusedReason,
            Instant usableFrom,
            Instant givenAt) {}

    /** A bank account in full, for the file to our bank, with what must be known to address it. */
    public record Opened(
            String country,
            BankAccount account,
            AccountFormat format,
            @Nullable ClearingSystem clearing) {}

    /** What a bank in that country must be told. */
    public BankFormat format(String country) {
        return BankFormat.of(country);
    }

    @Transactional
    public Optional<Masked> of(UUID representative) {
        return details.current(representative).map(BankAccounts::masked);
    }

    @Transactional
    public boolean given(UUID representative) {
        return details.current(representative).isPresent();
    }

    /** Whose account it is, as its owner said; a person's, until then. */
    @Transactional
    public EntityType entityType(UUID representative) {
        return details.current(representative).map(BankDetails::entityType).orElse(EntityType.INDIVIDUAL);
    }

    /** Takes bank details. The same again changes nothing; others wait, and are told to the contact known before. */
    @Transactional
    public Masked give(Caller caller, String country, BankDraft draft) {
        String key = keys.current().orElseThrow(BankProblem.BANK_DETAILS_NOT_TAKEN::problem);
        BankAccount account = draft.read();
        List<FieldError> errors = BankCheck.errors(BankFormat.of(country), account);
        if (!errors.isEmpty()) {
            throw CommonProblem.INVALID.problem().at(errors);
        }
        UUID representative = caller.representative().value();
        details.lock(representative.toString());
        BankDetails before = details.current(representative).orElse(null);
        if (before != null && same(before, country, draft.entityType(), account)) {
            return masked(before);
        }
        Instant now = clock.instant();
        BankDetails row = new BankDetails(
                Ids.next(),
                representative,
                country,
                draft.entityType(),
                key,
                "",
                account.mask(country),
                accounts.me(caller).email(),
                BankDetails.State.USABLE,
                null,
                before == null ? now : now.plus(coolDown),
                now);
        if (before != null) {
            details.replaced(before.id());
        }
        BankDetails given = details.save(row.sealed(seal.seal(account, row)));
        outbox.publish(new BankDetailsGiven(
                representative, before == null ? null : before.contactEmail(), given.mask(), now, given.usableFrom()));
        payouts.get().detailsChanged(representative);
        return masked(given);
    }

    /** Details of now or of before, as they may be shown. */
    @Transactional
    public String mask(UUID id) {
        return details.findById(id).orElseThrow().mask();
    }

    /** For the file to our bank, and for nothing else. */
    @Transactional
    public Opened open(UUID id) {
        BankDetails row = details.findById(id).orElseThrow();
        BankFormat format = BankFormat.of(row.country());
        return new Opened(row.country(), seal.open(row), format.account(), format.clearing());
    }

    /** A bank sent money back because of them; nothing more is paid into them. */
    @Transactional
    public void refuse(UUID id, String reason) {
        details.refuse(id, reason);
    }

    /** What is sealed under an older key than the present one. */
    @Transactional
    List<UUID> underOtherKeys() {
        return keys.current().map(details::underOtherKeys).orElse(List.of());
    }

    /** Opens it with the older key and seals it with the present one. */
    @Transactional
    void reseal(UUID id) {
        String key = keys.current().orElseThrow();
        BankDetails row = details.lockRow(id).orElseThrow();
        details.resealed(id, key, seal.seal(seal.open(row), row.under(key)));
    }

    /** Refused ones are given again on purpose, because the bank was wrong: then they are new. */
    private boolean same(BankDetails before, String country, EntityType entityType, BankAccount account) {
        return before.state() == BankDetails.State.USABLE
                && before.country().equals(country)
                && before.entityType() == entityType
                && seal.open(before).equals(account);
    }

    private static Masked masked(BankDetails row) {
        return new Masked(
                row.id(),
                row.country(),
                row.entityType(),
                row.mask(),
                row.state() == BankDetails.State.REFUSED ? String.valueOf(row.refusedReason()) : null,
                row.usableFrom(),
                row.createdAt());
    }
}
