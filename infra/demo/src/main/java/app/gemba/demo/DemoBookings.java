package app.gemba.demo;

import java.net.http.HttpClient;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** The bookings of the demo: at least one in every state, each taken there move by move. */
final class DemoBookings {
    /** Where a story stops. */
    enum Ending {
        DRAFT,
        OPEN,
        QUOTED,
        EXPIRED,
        AGREED,
        FUNDED,
        CANCELLED,
        NO_SHOW,
        ON_SITE,
        REPORTING,
        DELIVERED,
        REVISION,
        DISPUTED,
        ACCEPTED,
        CLOSED
    }

    /**
     * One story.
     *
     * @param visitInDays the day of the visit, counted from today at the site; 0 is in a few hours, or just now
     * @param representatives row numbers; the first one is chosen
     */
    record Plot(int buyer, int factory, List<Integer> representatives, int visitInDays, Ending ending, String title) {}

    private static final List<Plot> PLOTS = List.of(
            new Plot(0, 0, List.of(1), -34, Ending.CLOSED, "First look at the lamp housings line"),
            new Plot(0, 2, List.of(2, 16), -3, Ending.DELIVERED, "Is Brightpath ready for 20,000 speakers?"),
            new Plot(0, 6, List.of(19), -9, Ending.ACCEPTED, "Garden chairs: materials and capacity"),
            new Plot(0, 13, List.of(40), -6, Ending.REVISION, "Hotel towels: weight, colour, dye house"),
            new Plot(0, 9, List.of(26), -8, Ending.DISPUTED, "Organic cotton: who really knits?"),
            new Plot(0, 4, List.of(8), 0, Ending.ON_SITE, "Trail shoes: sole bonding under the eye"),
            new Plot(0, 7, List.of(24), -1, Ending.REPORTING, "Rain jackets before the first shipment"),
            new Plot(0, 0, List.of(1), 0, Ending.FUNDED, "Lamp housings: pilot run"),
            new Plot(0, 16, List.of(45), 9, Ending.AGREED, "Cookware: licence and press shop"),
            new Plot(0, 14, List.of(38, 39), 12, Ending.QUOTED, "Leather bags: cutting and edge paint"),
            new Plot(0, 0, List.of(1, 15), 11, Ending.OPEN, "Second mould for the lamp housings"),
            new Plot(0, 17, List.of(), 20, Ending.DRAFT, "Merino base layers: a first visit"),
            new Plot(1, 1, List.of(4), 14, Ending.EXPIRED, "Solid wood chairs, moisture and joints"),
            new Plot(1, 5, List.of(5), 8, Ending.CANCELLED, "Gift boxes for the winter season"),
            new Plot(2, 15, List.of(43), -2, Ending.NO_SHOW, "Teak tables: legal origin"),
            new Plot(3, 18, List.of(51), 6, Ending.FUNDED, "Bed linen: weaving to packing"),
            new Plot(4, 10, List.of(29), 7, Ending.FUNDED, "Brass lamps: plating and lead"),
            new Plot(5, 19, List.of(54), 10, Ending.QUOTED, "Bicycle hubs: tolerances and bearings"));

    /** Long enough ago to have seen something. */
    private static final Duration AGO = Duration.ofHours(2);
    /** Check-in is open already, and the visit counts as missed only in some hours. */
    private static final Duration AHEAD = Duration.ofHours(2);

    private final DemoPeople people;
    private final DemoClock clock;
    private final DemoSettings settings;
    private final HttpClient http;

    DemoBookings(DemoPeople people, DemoClock clock, DemoSettings settings, HttpClient http) {
        this.people = people;
        this.clock = clock;
        this.settings = settings;
        this.http = http;
    }

    void happen() {
        new DemoBank(people).putOwnMoneyIn();
        int done = 0;
        for (Plot plot : PLOTS) {
            tell(plot, done);
            DemoWorld.progress(++done, PLOTS.size(), "bookings");
        }
        new DemoBank(people).gatherForTheSecondAdmin();
    }

    private void tell(Plot plot, int number) {
        String factory = people.factories.get(plot.factory());
        Visitor buyer = Objects.requireNonNull(people.buyers.get(plot.buyer()));
        Answer site = buyer.get("/api/factories/" + factory);
        ZoneId zone = ZoneId.of(site.text("timeZone"));
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        Instant start =
                switch (plot.visitInDays()) {
                    case 0 -> plot.ending() == Ending.ON_SITE ? hour.minus(AGO) : hour.plus(AHEAD);
                    default -> day(plot, zone).atTime(9, 0).atZone(zone).toInstant();
                };
        new Story(people, clock, settings, http, plot, number, factory, zone, start).tell();
    }

    /** Not a Sunday, unless it was yesterday: the day before in the past, the day after in the future. */
    private static LocalDate day(Plot plot, ZoneId zone) {
        int days = plot.visitInDays();
        LocalDate day = LocalDate.now(zone).plusDays(days);
        return day.getDayOfWeek() != DayOfWeek.SUNDAY || Math.abs(days) == 1 ? day : day.plusDays(Integer.signum(days));
    }
}
