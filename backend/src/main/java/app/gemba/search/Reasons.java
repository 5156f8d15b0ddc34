package app.gemba.search;

import app.gemba.places.Expertise;
import app.gemba.places.Place;
import app.gemba.representatives.Cefr;
import app.gemba.representatives.Profile;
import app.gemba.representatives.SpokenLanguage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why somebody fits, in sentences; each is true of the profile and answers something that was asked for. */
@Singleton
class Reasons {
    private final Expertise expertise;

    Reasons(Expertise expertise) {
        this.expertise = expertise;
    }

    List<String> of(Wanted wanted, Profile profile, @Nullable Double distanceKm) {
        List<String> why = new ArrayList<>();
        Place home = profile.homePlace();
        if (distanceKm != null && home != null) {
            why.add(distance(home, Math.round(distanceKm), Reach.of(distanceKm, profile)));
        }
        List<String> shared = Stream.concat(wanted.form().categories().stream(), wanted.alsoGood().stream())
                .distinct()
                .filter(profile.categories()::contains)
                .toList();
        if (!shared.isEmpty()) {
            why.add("Knows " + names(expertise.categories(shared)));
        }
        List<String> services = common(wanted.form().services(), profile.services());
        if (!services.isEmpty()) {
            why.add("Offers " + names(expertise.services(services)));
        }
        List<String> processes = common(wanted.form().processes(), profile.processes());
        if (!processes.isEmpty()) {
            why.add("Knows the process: " + names(expertise.processes(processes)));
        }
        profile.languages().stream()
                .filter(spoken -> spoken.code().equals(wanted.form().language()))
                .forEach(spoken -> why.add(language(spoken)));
        if (profile.visitsCompleted() > 0) {
            why.add(
                    profile.visitsCompleted() == 1
                            ? "Has completed 1 visit"
                            : "Has completed " + profile.visitsCompleted() + " visits");
        }
        why.add(level(profile.level()));
        return why;
    }

    private static List<String> common(List<String> wanted, List<String> offered) {
        return wanted.stream().filter(offered::contains).toList();
    }

    private static String distance(Place home, long km, Reach reach) {
        String from = km == 0 ? "Lives in " + home.name() : "Lives in " + home.name() + ", " + km + " km away";
        return switch (reach) {
            case DAY_TRIP -> from + ": a day trip";
            case OVERNIGHT -> from + ": within reach with a night away";
            case OUTSIDE -> from + ": farther than the usual reach";
            case UNKNOWN -> from;
        };
    }

    private String language(SpokenLanguage spoken) {
        String how = spoken.cefr() == Cefr.NATIVE ? "native" : spoken.cefr().name();
        return "Speaks " + expertise.languageName(spoken.code()) + " (" + how + ")"
                + (spoken.interpreter() ? " and interprets" : "");
    }

    private static String level(int level) {
        return switch (level) {
            case 1 -> "Level 1: identity, address and declarations are checked";
            case 2 -> "Level 2: references, registration and tests are checked as well";
            case 3 -> "Level 3: proven by a graded trial report";
            default -> "Level " + level + ": a specialist, proven by a graded trial report";
        };
    }

    private static String names(List<Expertise.Named> named) {
        return named.stream().map(Expertise.Named::name).collect(Collectors.joining("; "));
    }
}
