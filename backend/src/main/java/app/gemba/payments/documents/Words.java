package app.gemba.payments.documents;

import app.gemba.bookings.Engagement;
import app.gemba.bookings.visit.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How documents say dates, places and reasons. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private Words() {}

    /** The day in UTC, which is the day that decides. */
    static String day(Instant at) {
        return DAY.format(at.atOffset(ZoneOffset.UTC)) + " (UTC)";
    }

    static String day(LocalDate on) {
        return DAY.format(on);
    }

    /** The hours on site, in the factory's zone. */
    static Optional<String> visit(Engagement engagement) {
        return Optional.ofNullable(engagement.visit()).map(Words::hours);
    }

    private static String hours(Visit visit) {
        LocalDateTime end = LocalDateTime.ofInstant(visit.endAt(), visit.timeZone());
        return HOUR.format(visit.startLocal()) + " to " + HOUR.format(end) + " (" + visit.timeZone() + ")";
    }

    static String factory(Engagement engagement) {
        String local = engagement.factoryLocalName();
        return engagement.factoryName() + (local == null ? "" : " · " + local) + ", " + engagement.countryName();
    }

    static String country(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    /** Why money went back, by the decision that sent it. */
    static String refund(String decision) {
        return switch (decision.contains("/") ? decision.substring(0, decision.indexOf('/')) : decision) {
            case "accept" -> "Returned when the report was accepted";
            case "cancel" -> "Returned because the visit was cancelled";
            case "no-show" -> "Returned because the visit did not take place";
            case "dispute" -> "Returned by the outcome of the dispute";
            case "sent-back" -> "Returned because the payment came too late or twice";
            case "restitution" -> "Given back after the report was accepted";
            default -> "Returned";
        };
    }
}
