package app.gemba.payments.chargebacks;

import app.gemba.ledger.ChargebackPostings.Loss;
import app.gemba.payments.provider.ProviderFacts.ChargebackStatus;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the rest of payments has to know of chargebacks before it moves anything. */
@Singleton
@Transactional
public class OpenChargebacks {
    private final ChargebackRepository chargebacks;

    OpenChargebacks(ChargebackRepository chargebacks) {
        this.chargebacks = chargebacks;
    }

    /** One that is not decided, and what the representative would owe beyond what was frozen of its own booking. */
    public record AtRisk(UUID chargeback, UUID booking, Money amount) {}

    /** What the parties of a booking see. */
    public record Notice(UUID chargeback, ChargebackStatus status, boolean open, Money amount, Instant at) {}

    /** Money of this payment is withdrawn or about to be: nothing of it may be refunded by us. */
    public Optional<UUID> formal(String payment) {
        return chargebacks.findByPaymentId(payment).stream()
                .filter(Chargeback::formal)
                .map(Chargeback::id)
                .findFirst();
    }

    /** One is open, or there must be one of which we have not heard. */
    public boolean mayStillDecide(String payment) {
        List<Chargeback> known = chargebacks.findByPaymentId(payment);
        return known.isEmpty() || known.stream().anyMatch(each -> !each.settled());
    }

    /** The bank only asks: a refund may end it, and nothing is paid out meanwhile. */
    public boolean inquiry(String payment) {
        return chargebacks.findByPaymentId(payment).stream().anyMatch(each -> !each.settled() && !each.formal());
    }

    /** An inquiry that a refund cannot end any more. */
    public boolean unrefundable(String payment) {
        return chargebacks.findByPaymentId(payment).stream()
                .anyMatch(each -> !each.settled() && (each.formal() || !each.refundable()));
    }

    public List<AtRisk> against(UUID representative, Currency currency) {
        return chargebacks.openAgainst(representative, currency.getCurrencyCode()).stream()
                .filter(Chargeback::formal)
                .map(each -> new AtRisk(each.id(), each.bookingId(), each.money(each.atRisk())))
                .toList();
    }

    /** What was lost with this payment, by chargeback. */
    public List<Loss> lost(String payment) {
        return chargebacks.findByPaymentId(payment).stream()
                .filter(each -> each.settled() && each.lost().total().positive())
                .map(Chargeback::lost)
                .toList();
    }

    /** What is withdrawn of a booking's money and not decided, in minor units. */
    public long undecided(UUID booking) {
        return chargebacks.ofBooking(booking).stream()
                .filter(each -> !each.settled())
                .mapToLong(Chargeback::withdrawn)
                .sum();
    }

    /** The newest one of a booking. */
    public Optional<Notice> latest(UUID booking) {
        List<Chargeback> all = chargebacks.ofBooking(booking);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.getLast())
                        .map(last -> new Notice(
                                last.id(), last.status(), !last.settled(), last.money(last.amount()), last.openedAt()));
    }
}
