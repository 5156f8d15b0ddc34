package app.gemba.search;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.BookingId;
import app.gemba.bookings.Bookings;
import app.gemba.bookings.brief.Brief;
import app.gemba.bookings.brief.Objective;
import app.gemba.bookings.brief.VisitType;
import app.gemba.bookings.brief.Way;
import app.gemba.factories.FactorySite;
import app.gemba.identity.Caller;
import app.gemba.places.Expertise;
import app.gemba.shared.CommonProblem;
import com.ibm.icu.util.ULocale;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a brief as what it asks of a representative. */
@Singleton
class Demands {
    /** What somebody needs to be vetted to for a kind of visit. */
    private static final Map<VisitType, Integer> LEVELS = Map.ofEntries(
            Map.entry(VisitType.VIR, 1),
            Map.entry(VisitType.ACC, 1),
            Map.entry(VisitType.SV, 2),
            Map.entry(VisitType.REL, 2),
            Map.entry(VisitType.CLC, 2),
            Map.entry(VisitType.OPP, 2),
            Map.entry(VisitType.FA, 3),
            Map.entry(VisitType.PPC, 3),
            Map.entry(VisitType.DUP, 3),
            Map.entry(VisitType.PSI, 3),
            Map.entry(VisitType.EA, 4));

    private final Bookings bookings;
    private final Expertise expertise;
    private final Vocabulary vocabulary;
    private final ProductWords words;

    Demands(Bookings bookings, Expertise expertise, Vocabulary vocabulary, ProductWords words) {
        this.bookings = bookings;
        this.expertise = expertise;
        this.vocabulary = vocabulary;
        this.words = words;
    }

    /** A brief with its factory. */
    record Read(Demand demand, FactorySite site) {}

    /** The caller's own brief; absent (404) to everybody else. */
    Read of(Caller caller, BookingId id) {
        BookingAccess access = bookings.access(caller, id);
        if (access.role() != BookingAccess.Role.OWNER) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return new Read(demand(access), access.site());
    }

    private Demand demand(BookingAccess access) {
        Brief brief = access.brief();
        FactorySite site = access.site();
        Set<String> said = Stream.of(
                        Stream.of(brief.title(), brief.notes() == null ? "" : brief.notes()),
                        brief.objectives().stream().map(Objective::text),
                        brief.questions().stream())
                .flatMap(texts -> texts)
                .flatMap(text -> vocabulary.ideas(text).stream())
                .collect(Collectors.toSet());
        return new Demand(
                access.id(),
                brief.visitType(),
                categories(site.products(), said),
                slugs("process:", said),
                services(brief.visitType(), brief.way()),
                LEVELS.getOrDefault(brief.visitType(), 2),
                site.countryCode(),
                language(site.countryCode()),
                brief.languages(),
                brief.budget(),
                brief.currency(),
                days(brief.earliestOn(), brief.latestOn(), site));
    }

    /** The factory's products, as slugs or in anybody's words; what the brief talks about where it has none. */
    List<String> categories(List<String> products, Set<String> said) {
        List<String> known = words.categories(products);
        return known.isEmpty() ? slugs("category:", said).stream().sorted().toList() : known;
    }

    private static Set<String> slugs(String kind, Collection<String> ideas) {
        return ideas.stream()
                .filter(idea -> idea.startsWith(kind))
                .map(idea -> idea.substring(kind.length()))
                .collect(Collectors.toSet());
    }

    private Set<String> services(VisitType type, Way way) {
        VisitType also =
                switch (way) {
                    case DELEGATED -> type;
                    case ACCOMPANIED -> VisitType.ACC;
                    case VIRTUAL -> VisitType.VIR;
                };
        return expertise.all().services().stream()
                .filter(service -> service.visitType().equals(type.name())
                        || service.visitType().equals(also.name()))
                .map(Expertise.Service::slug)
                .collect(Collectors.toSet());
    }

    /** What most people of a country speak, as the CLDR has it. */
    static String language(String country) {
        String likely = ULocale.addLikelySubtags(new ULocale("und_" + country)).getLanguage();
        return likely.equals("fil") ? "tl" : likely.equals("yue") ? "zh" : likely;
    }

    private static @Nullable Days days(@Nullable LocalDate earliest, @Nullable LocalDate latest, FactorySite site) {
        return earliest == null || latest == null || latest.isBefore(earliest)
                ? null
                : new Days(
                        earliest,
                        latest.isAfter(earliest.plusDays(Days.MOST)) ? earliest.plusDays(Days.MOST) : latest,
                        site.timeZone());
    }
}
