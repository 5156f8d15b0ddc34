package app.gemba.payments.reconciliation;

import app.gemba.ledger.AccountKind;
import app.gemba.ledger.TrialBalances;
import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** I9: whether what we have covers what belongs to others. */
@Singleton
public class Coverages {
    /** Money that is ours to send; what is on its way is still owed until it arrived, so it counts. */
    private static final List<AccountKind> HAS = List.of(
            AccountKind.PROVIDER_AVAILABLE,
            AccountKind.PROVIDER_PENDING,
            AccountKind.FINANCIAL_ACCOUNT,
            AccountKind.BANK,
            AccountKind.BANK_IN_TRANSIT,
            AccountKind.PAYOUT_IN_TRANSIT);

    private static final List<AccountKind> OWES = List.of(
            AccountKind.BUYER_FUNDS_HELD,
            AccountKind.REPRESENTATIVE_PAYABLE,
            AccountKind.REPRESENTATIVE_HOLD,
            AccountKind.REFUND_PAYABLE,
            AccountKind.SUSPENSE);

    /** Withdrawn by banks while they decide: still held for a booking, and not with us. */
    private static final AccountKind WITHDRAWN = AccountKind.CHARGEBACK_SUSPENSE;

    private final TrialBalances ledger;

    Coverages(TrialBalances ledger) {
        this.ledger = ledger;
    }

    /**
     * One currency.
     *
     * @param left what we have less what belongs to others: negative is a shortfall
     * @param withdrawn how much of a shortfall open chargebacks explain
     * @param ownFunds our own money in the book
     */
    @Serdeable
    @Schema(name = "Coverage")
    public record Coverage(
            @Schema(type = "string", example = "USD") Currency currency,
            List<Part> has,
            List<Part> owes,
            Money hasTotal,
            Money owesTotal,
            Money left,
            Money withdrawn,
            Money ownFunds) {
        public boolean covered() {
            return !left.negative();
        }

        /** What accounts of that kind have; zero where they have nothing. */
        public Money has(AccountKind kind) {
            return has.stream()
                    .filter(part -> part.kind() == kind)
                    .map(Part::amount)
                    .findFirst()
                    .orElse(Money.zero(currency));
        }
    }

    /** All accounts of one kind; those that hold nothing are left out. */
    @Serdeable
    @Schema(name = "CoveragePart")
    public record Part(AccountKind kind, Money amount) {}

    /** One per currency in which anything was ever posted. */
    public List<Coverage> all() {
        return ledger.balances().entrySet().stream()
                .map(entry -> coverage(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Coverage coverage(Currency currency, Map<AccountKind, Money> balances) {
        List<Part> has = parts(HAS, balances);
        List<Part> owes = parts(OWES, balances);
        Money none = Money.zero(currency);
        Money hasTotal = has.stream().map(Part::amount).reduce(none, Money::plus);
        Money owesTotal = owes.stream().map(Part::amount).reduce(none, Money::plus);
        return new Coverage(
                currency,
                has,
                owes,
                hasTotal,
                owesTotal,
                hasTotal.minus(owesTotal),
                balances.getOrDefault(WITHDRAWN, none),
                balances.getOrDefault(AccountKind.OWN_FUNDS, none));
    }

    private static List<Part> parts(List<AccountKind> kinds, Map<AccountKind, Money> balances) {
        List<Part> parts = new ArrayList<>();
        for (AccountKind kind : kinds) {
            Money amount = balances.get(kind);
            if (amount != null && amount.minor() != 0) {
                parts.add(new Part(kind, amount));
            }
        }
        return List.copyOf(parts);
    }
}
