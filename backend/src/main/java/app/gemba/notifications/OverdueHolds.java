package app.gemba.notifications;

import app.gemba.bookings.HoldOverdue;
import app.gemba.shared.Letter;
import app.gemba.shared.OutboxConsumer;
import jakarta.inject.Singleton;

/** Tells admins of money that is held for long, before the provider's limit is reached. */
@Singleton
class OverdueHolds implements OutboxConsumer<HoldOverdue> {
    private final AdminMails admins;

    OverdueHolds(AdminMails admins) {
        this.admins = admins;
    }

    @Override
    public String name() {
        return "notifications.overdue-hold";
    }

    @Override
    public Class<HoldOverdue> event() {
        return HoldOverdue.class;
    }

    @Override
    public void on(HoldOverdue overdue) {
        String what = overdue.held() + " of \"" + overdue.title() + "\" is held since "
                + AdminWords.time(overdue.since()) + ". ";
        admins.tell(
                "hold-overdue/" + overdue.booking().value() + "/" + overdue.stage(),
                switch (overdue.stage()) {
                    case ALERT -> "Money is held for long";
                    case DECISION -> "Held money waits for your decision";
                    case LIMIT -> "Money is held past the provider's limit";
                },
                switch (overdue.stage()) {
                    case ALERT -> what + "See what the parties wait for and help them to an end.";
                    case DECISION -> what + "Decide now how much of it is released and how much goes back.";
                    case LIMIT -> what + "The provider allows no longer: decide at once.";
                },
                new Letter.Action("See what is held", "/admin/money/holds"));
    }
}
