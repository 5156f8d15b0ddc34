package app.gemba.payments;

import app.gemba.shared.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What people are told about money that moves after the report was accepted. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
class MoneyWords {
    private static final String SEE = "See the booking";

    private final CheckoutRepository checkouts;
    private final PaymentRepository payments;
    private final Outbox outbox;

    MoneyWords(CheckoutRepository checkouts, PaymentRepository payments, Outbox outbox) {
        this.checkouts = checkouts;
        this.payments = payments;
        this.outbox = outbox;
    }

    void givenBack(Restitution restitution) {
        String path = "/bookings/" + restitution.bookingId();
        outbox.publish(new MoneyNews(
                restitution.decision(),
                MoneyNews.To.BUYER,
                organisation(restitution.paymentId()),
                "You get " + restitution.money() + " back",
                restitution.money() + " goes back to the card that paid. The reason: " + restitution.reason(),
                SEE,
                path));
        if (restitution.kept() + restitution.owed() == 0) {
            return;
        }
        outbox.publish(new MoneyNews(
                restitution.decision(),
                MoneyNews.To.REPRESENTATIVE,
                restitution.representativeId(),
                "A part of what you earned goes back to the buyer",
                restitution.money() + " of a visit's price goes back to the buyer, "
                        + restitution.money(restitution.kept() + restitution.owed()) + " of it from your share. "
                        + from(restitution) + "The reason: " + restitution.reason(),
                SEE,
                path));
    }

    /** The card's bank sent it back, or the provider did not take it. */
    void refundFailed(Refund refund) {
        outbox.publish(new MoneyNews(
                "refund-failed/" + refund.id(),
                MoneyNews.To.BUYER,
                organisation(refund.paymentId()),
                "Your refund of " + refund.money() + " did not reach your card",
                "The bank of the card did not take the refund. The money is safe with us and is still yours: we will"
                        + " write to you to agree on another way to pay it.",
                SEE,
                "/bookings/" + refund.bookingId()));
    }

    private static String from(Restitution restitution) {
        String kept = restitution.kept() == 0
                ? ""
                : restitution.money(restitution.kept()) + " is taken from what was not paid out yet. ";
        String owed = restitution.owed() == 0
                ? ""
                : restitution.money(restitution.owed())
                        + " was paid out already: it is taken back from your account, or set off against your next"
                        + " payouts. ";
        return kept + owed;
    }

    private UUID organisation(String payment) {
        return checkouts
                .findById(payments.findById(payment).orElseThrow().checkoutId())
                .orElseThrow()
                .organisationId();
    }
}
