package app.gemba.search;

import app.gemba.places.Expertise;
import app.gemba.representatives.Cefr;
import app.gemba.representatives.Profile;
import app.gemba.representatives.Reliability;
import app.gemba.representatives.SpokenLanguage;
import app.gemba.representatives.Track;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The documented score of a person for a brief: nine parts, each with its words. Where somebody comes from, believes,
 * is or looks like is no input. ADR 0012 says what each part is for.
 */
@Singleton
class Scoring {
    private static final double CLAIMED = 0.62;
    private static final double VISITS_THAT_PROVE = 2;

    private final Expertise expertise;

    Scoring(Expertise expertise) {
        this.expertise = expertise;
    }

    /**
     * What is compared besides the two of them.
     *
     * @param freeShare of the working days in the brief's window; null without a window
     * @param usualRate the middle of the candidates' day rates in the brief's currency
     */
    record Setting(
            Wanted wanted,
            Demand demand,
            @Nullable Double freeShare,
            ReferenceRates.Table rates,
            OptionalDouble usualRate) {}

    Fit fit(Profile profile, Setting setting) {
        Demand demand = setting.demand();
        return Fit.of(List.of(
                travel(profile, setting.wanted().distance(profile)),
                expertise(profile, demand),
                service(profile, demand),
                level(profile, demand),
                language(profile, demand),
                reliability(profile),
                punctuality(profile.track()),
                price(profile, setting),
                availability(setting)));
    }

    private static Fit.Share travel(Profile profile, @Nullable Double distance) {
        String home = profile.homePlace() == null ? "home" : profile.homePlace().name();
        if (distance == null) {
            return Fit.Share.of(Fit.Part.TRAVEL, 0.5, "How far it is can't be said: the factory is not on the map");
        }
        String far = Math.round(distance) == 0 ? "Lives in " + home : Math.round(distance) + " km from " + home;
        return switch (Reach.of(distance, profile)) {
            case DAY_TRIP ->
                Fit.Share.of(
                        Fit.Part.TRAVEL,
                        1 - 0.1 * distance / Math.max(1, profile.travelRadiusKm()) - 0.05 * Math.min(1, distance / 150),
                        far + ": a day trip");
            case OVERNIGHT ->
                Fit.Share.of(
                        Fit.Part.TRAVEL,
                        0.7 - 0.25 * distance / Math.max(1, profile.overnightRadiusKm()),
                        far + ": needs a night away");
            case OUTSIDE, UNKNOWN ->
                Fit.Share.of(Fit.Part.TRAVEL, 0, far + ": farther than this person usually travels");
        };
    }

    /** Visits that were done count for more than what is claimed: three of them bring three quarters of the difference. */
    private Fit.Share expertise(Profile profile, Demand demand) {
        double products = demand.categories().stream()
                .mapToDouble(category -> known(profile, category))
                .max()
                .orElse(0.5);
        List<String> processes = demand.processes().stream().sorted().toList();
        double worked = processes.isEmpty()
                ? products
                : processes.stream().filter(profile.processes()::contains).count() / (double) processes.size();
        String words = demand.categories().isEmpty()
                ? "What the factory makes is not known"
                : demand.categories().stream()
                        .filter(profile.categories()::contains)
                        .max((one, other) -> Double.compare(known(profile, one), known(profile, other)))
                        .map(category -> words(profile, category))
                        .orElse("Has no experience with "
                                + names(expertise.categories(demand.categories().subList(0, 1))));
        List<String> also =
                processes.stream().filter(profile.processes()::contains).toList();
        return Fit.Share.of(
                Fit.Part.EXPERTISE,
                processes.isEmpty() ? products : 0.8 * products + 0.2 * worked,
                also.isEmpty() ? words : words + "; knows " + names(expertise.processes(also)));
    }

    private static double known(Profile profile, String category) {
        int visits = profile.visitsByCategory().getOrDefault(category, 0);
        if (visits == 0 && !profile.categories().contains(category)) {
            return 0;
        }
        return CLAIMED + (1 - CLAIMED) * (1 - Math.exp(-visits / VISITS_THAT_PROVE));
    }

    private String words(Profile profile, String category) {
        int visits = profile.visitsByCategory().getOrDefault(category, 0);
        String name = names(expertise.categories(List.of(category)));
        return switch (visits) {
            case 0 -> "Says to know " + name + "; no visit has proven it yet";
            case 1 -> "1 completed visit in " + name;
            default -> visits + " completed visits in " + name;
        };
    }

    private Fit.Share service(Profile profile, Demand demand) {
        List<String> offered = demand.services().stream()
                .filter(profile.services()::contains)
                .sorted()
                .toList();
        return offered.isEmpty()
                ? Fit.Share.of(Fit.Part.SERVICE, 0, "Does not offer this kind of visit")
                : Fit.Share.of(Fit.Part.SERVICE, 1, "Offers " + names(expertise.services(offered)));
    }

    private static Fit.Share level(Profile profile, Demand demand) {
        int missing = demand.level() - profile.level();
        return missing <= 0
                ? Fit.Share.of(Fit.Part.LEVEL, 1, "Vetted to level " + profile.level() + ", enough for this visit")
                : Fit.Share.of(
                        Fit.Part.LEVEL,
                        missing == 1 ? 0.5 : 0,
                        "Vetted to level " + profile.level() + "; this visit calls for level " + demand.level());
    }

    private Fit.Share language(Profile profile, Demand demand) {
        double floor = fluency(profile, demand.countryLanguage());
        List<String> asked = demand.languages().isEmpty() ? List.of("en") : demand.languages();
        String best = asked.stream()
                .max((one, other) -> Double.compare(fluency(profile, one), fluency(profile, other)))
                .orElseThrow();
        return Fit.Share.of(
                Fit.Part.LANGUAGE,
                0.55 * floor + 0.45 * fluency(profile, best),
                spoken(profile, demand.countryLanguage()) + " on the floor, " + spoken(profile, best) + " with you");
    }

    private static double fluency(Profile profile, String code) {
        Cefr cefr = spoken(profile.languages(), code);
        if (cefr == null) {
            return 0;
        }
        return switch (cefr) {
            case NATIVE, C2 -> 1;
            case C1 -> 0.95;
            case B2 -> 0.9;
            case B1 -> 0.2;
            case A2 -> 0.05;
            case A1 -> 0;
        };
    }

    private String spoken(Profile profile, String code) {
        Cefr cefr = spoken(profile.languages(), code);
        String name = expertise.languageName(code);
        return cefr == null ? "no " + name : name + (cefr == Cefr.NATIVE ? " (native)" : " (" + cefr + ")");
    }

    private static @Nullable Cefr spoken(List<SpokenLanguage> languages, String code) {
        return languages.stream()
                .filter(one -> one.code().equals(code))
                .map(SpokenLanguage::cefr)
                .findFirst()
                .orElse(null);
    }

    private static Fit.Share reliability(Profile profile) {
        Reliability interval = profile.reliability();
        String range = Math.round(interval.low() * 100) + " to " + Math.round(interval.high() * 100);
        return Fit.Share.of(
                Fit.Part.RELIABILITY,
                (interval.low() - 0.4) / 0.5,
                interval.visits() == 0
                        ? "No visits yet, so nothing is known of the reliability"
                        : range + " of 100 visits go well, judging by " + interval.visits());
    }

    private static Fit.Share punctuality(Track track) {
        double onTime = (track.onTime() + 1.6) / (track.onTime() + track.late() + 2);
        Integer minutes = track.responseMinutes();
        double answers = minutes == null ? 0.5 : 1 - Math.clamp((minutes / 60.0 - 4) / 44, 0, 1);
        String arrived = track.onTime() + track.late() == 0
                ? "No arrival is on record"
                : "On time " + track.onTime() + " of " + (track.onTime() + track.late()) + " times";
        String answered = minutes == null ? "" : ", answers in about " + hours(minutes);
        return Fit.Share.of(Fit.Part.PUNCTUALITY, 0.6 * onTime + 0.4 * answers, arrived + answered);
    }

    private static String hours(int minutes) {
        return minutes < 90 ? minutes + " minutes" : Math.round(minutes / 60.0) + " hours";
    }

    private static Fit.Share price(Profile profile, Setting setting) {
        Money rate = profile.dayRate() == null
                ? null
                : setting.rates()
                        .in(setting.demand().currency(), profile.dayRate())
                        .orElse(null);
        if (rate == null) {
            return Fit.Share.of(Fit.Part.PRICE, 0.3, "Has named no day rate");
        }
        String asked = "Asks " + profile.dayRate() + " a day";
        Money budget = setting.demand().budget();
        if (budget != null && budget.positive()) {
            double ratio = rate.minor() / (double) budget.minor();
            String compared = ratio <= 1 ? ", inside the budget of " : ", more than the budget of ";
            return Fit.Share.of(
                    Fit.Part.PRICE,
                    ratio <= 1 ? 1 - 0.25 * Math.max(0, ratio - 0.4) : 1.25 - ratio,
                    asked + compared + budget);
        }
        double usual = setting.usualRate().orElse((double) rate.minor());
        double ratio = usual == 0 ? 1 : rate.minor() / usual;
        return Fit.Share.of(
                Fit.Part.PRICE,
                1.3 - 0.6 * ratio,
                asked
                        + (ratio < 0.9
                                ? ", less than usual here"
                                : ratio > 1.1 ? ", more than usual here" : ", as usual here"));
    }

    private static Fit.Share availability(Setting setting) {
        Double free = setting.freeShare();
        return free == null
                ? Fit.Share.of(Fit.Part.AVAILABILITY, 0.5, "The brief has no dates yet")
                : Fit.Share.of(
                        Fit.Part.AVAILABILITY,
                        free <= 0 ? 0 : 0.6 + 0.4 * free,
                        free >= 1
                                ? "Free on every working day of your dates"
                                : "Free on " + Math.round(free * 100) + " % of the working days of your dates");
    }

    private static String names(List<Expertise.Named> named) {
        return named.stream().map(Expertise.Named::name).collect(Collectors.joining(" and "));
    }
}
