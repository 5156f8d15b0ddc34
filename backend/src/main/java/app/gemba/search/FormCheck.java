package app.gemba.search;

import app.gemba.places.Expertise;
import app.gemba.places.Places;
import app.gemba.shared.FieldError;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What can't be searched for, said before any search is made. What costs too much is refused here too. */
@Singleton
class FormCheck {
    static final int MOST_WORDS = 24;

    private final Expertise expertise;
    private final Places places;
    private final ReferenceRates rates;

    FormCheck(Expertise expertise, Places places, ReferenceRates rates) {
        this.expertise = expertise;
        this.places = places;
        this.rates = rates;
    }

    static FieldError needsOrigin() {
        return new FieldError("reach", "needs a place to start from");
    }

    void check(SearchForm form, List<Vocabulary.Unit> units) {
        List<FieldError> errors = new ArrayList<>();
        if (units.stream().mapToInt(unit -> unit.terms().size()).sum() > MOST_WORDS) {
            errors.add(new FieldError("q", "has more than " + MOST_WORDS + " words"));
        }
        if ((form.lat() == null) != (form.lng() == null)) {
            errors.add(new FieldError(form.lat() == null ? "lat" : "lng", "is needed together with the other one"));
        }
        known("category", form.categories(), expertise::category, errors);
        known("service", form.services(), expertise::service, errors);
        known("process", form.processes(), expertise::process, errors);
        known("skill", form.skills(), expertise::skill, errors);
        known("area", form.areas(), places::area, errors);
        language(form, errors);
        rate(form, errors);
        days(form, errors);
        if (!errors.isEmpty()) {
            throw SearchProblem.SEARCH_INVALID.problem().at(errors);
        }
    }

    private static void known(String name, List<String> given, Predicate<String> known, List<FieldError> errors) {
        if (!given.stream().allMatch(known)) {
            errors.add(new FieldError(name, "is not in the list"));
        }
    }

    private void language(SearchForm form, List<FieldError> errors) {
        if (form.language() != null && !expertise.language(form.language())) {
            errors.add(new FieldError("language", "is no language code of ISO 639-1"));
        }
        if (form.language() == null && (form.cefr() != null || Boolean.TRUE.equals(form.interpreter()))) {
            errors.add(new FieldError("language", "is needed: of which language?"));
        }
    }

    private void rate(SearchForm form, List<FieldError> errors) {
        if (form.maxDayRate() != null && form.currency() == null) {
            errors.add(new FieldError("currency", "is needed: of which one is the day rate?"));
        } else if (form.currency() != null && !rates.newest().knows(form.currency())) {
            errors.add(new FieldError("currency", "is no currency in which we compare"));
        }
    }

    private static void days(SearchForm form, List<FieldError> errors) {
        LocalDate from = form.freeFrom();
        LocalDate to = form.freeTo();
        if (from == null || to == null) {
            if ((from == null) != (to == null)) {
                errors.add(new FieldError(from == null ? "freeFrom" : "freeTo", "is needed together with the other"));
            }
        } else if (form.freeOn() != null) {
            errors.add(new FieldError("freeOn", "can't be asked together with a window"));
        } else if (to.isBefore(from)) {
            errors.add(new FieldError("freeTo", "is before the first day"));
        } else if (to.isAfter(from.plusDays(Days.MOST))) {
            errors.add(new FieldError("freeTo", "makes a window of more than " + Days.MOST + " days"));
        }
    }
}
