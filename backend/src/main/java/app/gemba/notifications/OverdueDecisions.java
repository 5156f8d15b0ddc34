package app.gemba.notifications;

import app.gemba.bookings.DecisionOverdue;
import app.gemba.shared.Letter;
import app.gemba.shared.OutboxConsumer;
import jakarta.inject.Singleton;

/** Reminds admins of a dispute that nobody decided in time. */
@Singleton
class OverdueDecisions implements OutboxConsumer<DecisionOverdue> {
    private final AdminMails admins;

    OverdueDecisions(AdminMails admins) {
        this.admins = admins;
    }

    @Override
    public String name() {
        return "notifications.overdue-decision";
    }

    @Override
    public Class<DecisionOverdue> event() {
        return DecisionOverdue.class;
    }

    @Override
    public void on(DecisionOverdue overdue) {
        String booking = overdue.booking().value().toString();
        admins.tell(
                "decision-overdue/" + booking + "/" + overdue.decideBy(),
                "A dispute waits for your decision",
                "A dispute was to be decided by " + AdminWords.time(overdue.decideBy())
                        + ". The contested money stays held until it is.",
                new Letter.Action("Decide the dispute", "/admin/disputes/" + booking));
    }
}
