package app.gemba.bookings.quote;

import app.gemba.bookings.brief.Brief;
import app.gemba.bookings.visit.SiteTime;
import app.gemba.shared.FieldError;
import app.gemba.shared.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What must be in order before a quote is shown to the buyer. */
final class QuoteCheck {
    /** Ten million of the major unit: far above any visit, far below what arithmetic can hold. */
    private static final long MOST = 1_000_000_000L;

    private final List<FieldError> errors = new ArrayList<>();

    private QuoteCheck() {}

    static List<FieldError> errors(QuoteOffer offer, Brief brief, ZoneId zone, Instant now, Duration bookAhead) {
        QuoteCheck check = new QuoteCheck();
        check.money(offer, brief);
        check.times(offer, brief, zone, now, bookAhead);
        return check.errors;
    }

    private void money(QuoteOffer offer, Brief brief) {
        if (offer.manDays().multiply(BigDecimal.TWO).stripTrailingZeros().scale() > 0) {
            refuse("manDays", "must be in half days");
        }
        Money rate = offer.dayRate();
        if (!brief.currency().equals(rate.currency())) {
            refuse("dayRate", "must be in " + brief.currency() + ", the currency of the brief");
        } else if (rate.minor() <= 0 || rate.minor() > MOST) {
            refuse("dayRate", "must be more than nothing and not absurd");
        }
        List<Expense> lines = offer.lines();
        for (int line = 0; line < lines.size(); line++) {
            Money amount = lines.get(line).amount();
            if (!brief.currency().equals(amount.currency())) {
                refuse("expenses[" + line + "].amount", "must be in " + brief.currency());
            } else if (amount.minor() <= 0 || amount.minor() > MOST) {
                refuse("expenses[" + line + "].amount", "must be more than nothing and not absurd");
            }
        }
        if (errors.isEmpty()) {
            Payable.refusal(offer.total()).ifPresent(refusal -> refuse("dayRate", refusal));
        }
    }

    private void times(QuoteOffer offer, Brief brief, ZoneId zone, Instant now, Duration bookAhead) {
        Instant start = SiteTime.instant(offer.startLocal(), zone).orElse(null);
        if (start == null) {
            refuse("startLocal", "does not exist on that day: the site's clocks go forward");
        } else if (!start.isAfter(now)) {
            refuse("startLocal", "must be in the future");
        } else if (start.isAfter(now.plus(bookAhead))) {
            refuse("startLocal", "must be within " + bookAhead.toDays() + " days");
        }
        if (SiteTime.instant(offer.endLocal(), zone).isEmpty()) {
            refuse("endLocal", "does not exist on that day: the site's clocks go forward");
        } else if (!offer.endLocal().isAfter(offer.startLocal())) {
            refuse("endLocal", "must be after the start");
        } else if (offer.endLocal().isAfter(offer.startLocal().plusDays(30))) {
            refuse("endLocal", "must be within 30 days of the start");
        }
        LocalDate day = offer.startLocal().toLocalDate();
        LocalDate earliest = brief.earliestOn();
        LocalDate latest = brief.latestOn();
        if (offer.kind() == Quote.Kind.QUOTE
                && ((earliest != null && day.isBefore(earliest)) || (latest != null && day.isAfter(latest)))) {
            refuse("startLocal", "is outside the days of the brief; send it as a counter-offer");
        }
        if (!Quotes.endOf(offer.expiresOn(), zone).isAfter(now)) {
            refuse("expiresOn", "must not be over already");
        }
    }

    private void refuse(String path, String message) {
        errors.add(new FieldError(path, message));
    }
}
