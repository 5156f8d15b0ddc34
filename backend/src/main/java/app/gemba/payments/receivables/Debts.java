package app.gemba.payments.receivables;

import app.gemba.identity.Accounts;
import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
import app.gemba.identity.UserId;
import app.gemba.ledger.AccountBalance;
import app.gemba.ledger.AccountKind;
import app.gemba.ledger.Ledger;
import app.gemba.ledger.Postings;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import app.gemba.shared.Ids;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What representatives owe, for admins: to see it, and to give it up. */
@Singleton
@Transactional
class Debts {
    private final Ledger ledger;
    private final ClaimRepository claims;
    private final Claims decided;
    private final WriteOffRepository writeOffs;
    private final ReceivableCap cap;
    private final Accounts accounts;
    private final Clock clock;

    Debts(
            Ledger ledger,
            ClaimRepository claims,
            Claims decided,
            WriteOffRepository writeOffs,
            ReceivableCap cap,
            Accounts accounts,
            Clock clock) {
        this.ledger = ledger;
        this.claims = claims;
        this.decided = decided;
        this.writeOffs = writeOffs;
        this.cap = cap;
        this.accounts = accounts;
        this.clock = clock;
    }

    List<ReceivableController.Debt> all() {
        return ledger.open(AccountKind.REPRESENTATIVE_RECEIVABLE).stream()
                .map(this::debt)
                .toList();
    }

    /** The same key again is the same write-off; with another content it is refused. */
    void writeOff(Caller admin, RepresentativeId representative, UUID key, Money amount, String reason) {
        UUID party = representative.value();
        claims.lockOwed(party.toString());
        Optional<WriteOff> known = writeOffs.findByKey(key);
        if (known.isPresent()) {
            WriteOff same = known.get();
            if (!same.representativeId().equals(party)
                    || !same.money().equals(amount)
                    || !same.reason().equals(reason)) {
                throw ReceivableProblem.WRITE_OFF_KEY_USED.problem();
            }
            return;
        }
        if (accounts.contact(new UserId(party)).isEmpty()) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        // What the provider is being asked for at this moment may still come.
        Money free = decided.free(party, amount.currency());
        if (!amount.positive() || amount.compareTo(free) > 0) {
            throw ReceivableProblem.NOT_OWED
                    .problem()
                    .at(new FieldError("amount.minor", "must be from 1 to " + free.minor()));
        }
        WriteOff written = writeOffs.save(new WriteOff(
                Ids.next(),
                party,
                key,
                amount.minor(),
                amount.currency().getCurrencyCode(),
                reason,
                admin.user().value(),
                clock.instant()));
        ledger.post(Postings.receivableWrittenOff(written.id().toString(), null, party, amount));
    }

    private ReceivableController.Debt debt(AccountBalance owed) {
        UUID party = Objects.requireNonNull(owed.partyId());
        Money money = owed.money();
        return new ReceivableController.Debt(
                new RepresentativeId(party),
                name(party),
                money,
                cap.of(money.currency()),
                cap.exceededBy(money),
                claims.findByRepresentativeId(party).stream()
                        .filter(claim -> claim.currency().equals(owed.currency()))
                        .map(claim -> new ReceivableController.ClaimView(
                                claim.bookingId(),
                                claim.money(),
                                claim.state(),
                                Money.of(claim.asked(), claim.currency()),
                                claim.errorCode(),
                                claim.createdAt()))
                        .toList(),
                writeOffs.of(party).stream()
                        .filter(each -> each.currency().equals(owed.currency()))
                        .map(each -> new ReceivableController.WriteOffView(
                                each.money(), each.reason(), name(each.orderedBy()), each.orderedAt()))
                        .toList());
    }

    private String name(UUID user) {
        return accounts.contact(new UserId(user)).map(Accounts.Contact::name).orElse("");
    }
}
