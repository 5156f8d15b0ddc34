package app.gemba.payments.chargebacks;

import app.gemba.ledger.ChargebackPostings.Loss;
import app.gemba.payments.MoneyNews;
import app.gemba.payments.MoneyNews.To;
import app.gemba.shared.Money;
import app.gemba.shared.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people are told about chargebacks, each once. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
class ChargebackWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String DESK = "/admin/money/chargebacks";

    private final Outbox outbox;

    ChargebackWords(Outbox outbox) {
        this.outbox = outbox;
    }

    void asked(Chargeback chargeback) {
        admins(
                chargeback,
                "asked",
                "A bank asks about " + amount(chargeback),
                "No money has moved. A refund or a good answer keeps the question from becoming a chargeback."
                        + until(chargeback),
                "Look at it");
    }

    void opened(Chargeback chargeback) {
        admins(
                chargeback,
                "opened",
                "A bank takes " + amount(chargeback) + " back",
                "Refunds of this booking wait and unpaid earnings are frozen until the bank has decided. Please send the"
                        + " report as evidence." + until(chargeback),
                "Answer it");
        party(
                chargeback,
                "opened",
                To.BUYER,
                "Your bank takes " + amount(chargeback) + " back",
                "Your bank told us that you, or somebody with your card, called a payment into question. While it decides,"
                        + " nothing of this booking's money is released or refunded here.");
        party(
                chargeback,
                "opened",
                To.REPRESENTATIVE,
                "The buyer's bank takes a payment back",
                "The bank of the buyer called the payment of " + amount(chargeback)
                        + " into question. We send it the report as evidence. Until it has decided, what you earned with"
                        + " this booking and were not paid yet waits.");
    }

    void won(Chargeback chargeback) {
        String text = "The bank has decided: the payment of " + amount(chargeback) + " stands. ";
        admins(chargeback, "won", "Won: " + amount(chargeback), text + "What waited for it goes on.", "Look at it");
        party(chargeback, "won", To.BUYER, "Your bank has decided", text + "The booking goes on as before.");
        party(
                chargeback,
                "won",
                To.REPRESENTATIVE,
                "The bank has decided for us",
                text + "What you earned is on its way as before.");
    }

    void bearerWanted(Chargeback chargeback) {
        admins(
                chargeback,
                "bearer",
                "Lost, and somebody has to bear " + amount(chargeback),
                "A part of the money was released. Please say whether the representative bears a share of it.",
                "Decide it");
    }

    void lost(Chargeback chargeback, Loss loss) {
        admins(
                chargeback,
                "lost",
                "Lost: " + amount(chargeback),
                "The bank has decided for the buyer. " + loss.losses() + " of it is our loss.",
                "Look at it");
        party(
                chargeback,
                "lost",
                To.BUYER,
                "Your bank has decided for you",
                "Your bank has given you " + chargeback.money(chargeback.withdrawn()) + " back for good.");
        Money theirs = loss.frozen().plus(loss.receivable());
        party(
                chargeback,
                "lost",
                To.REPRESENTATIVE,
                "The bank has decided for the buyer",
                "The payment of " + amount(chargeback) + " is lost. "
                        + (theirs.positive()
                                ? "Your share of it is " + theirs + ": " + loss.frozen()
                                        + " from what was not paid out, " + loss.receivable()
                                        + " from your account or your next payouts."
                                : loss.held().positive()
                                        ? "What was held for this booking is gone with it."
                                        : "You bear nothing of it."));
    }

    private void admins(Chargeback chargeback, String what, String subject, String text, String button) {
        tell(chargeback, what, To.ADMINS, null, subject, text, button, DESK + "/" + chargeback.id());
    }

    private void party(Chargeback chargeback, String what, To to, String subject, String text) {
        UUID recipient = to == To.BUYER ? chargeback.organisationId() : chargeback.representativeId();
        String path = (to == To.BUYER ? "/bookings/" : "/visits/") + chargeback.bookingId();
        tell(chargeback, what, to, recipient, subject, text, "See the booking", path);
    }

    private void tell(
            Chargeback chargeback,
            String what,
            To to,
            @Nullable UUID recipient,
            String subject,
            String text,
            String button,
            String path) {
        outbox.publish(new MoneyNews(
                "chargeback/" + chargeback.id() + "/" + what, to, recipient, subject, text, button, path));
    }

    private static Money amount(Chargeback chargeback) {
        return chargeback.money(chargeback.amount());
    }

    private static String until(Chargeback chargeback) {
        Instant due = chargeback.dueBy();
        return due == null ? "" : " It can be answered until " + TIME.format(due) + ".";
    }
}
