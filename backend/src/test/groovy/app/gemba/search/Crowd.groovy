package app.gemba.search

import app.gemba.GembaSpec
import app.gemba.places.Fold
import app.gemba.places.Place
import app.gemba.places.Places
import groovy.json.JsonOutput

/**
 * Vetted people by the hundred, written straight into the rows that profiles and vetting would have written, and then
 * brought into the index by the repair that is always there. For specs that need many; what one person does has specs
 * of its own.
 */
class Crowd {
    static final List<String> WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']

    private final GembaSpec spec

    Crowd(GembaSpec spec) {
        this.spec = spec
    }

    /** Names that may be told: everything of a profile, place, level, visitsByCategory, track. */
    Map person(Map named = [:]) {
        def person = [
            id: UUID.randomUUID().toString(), name: 'Somebody Vetted', place: 'Dongguan', country: 'CN', level: 2, headline: null, about: null,
            travelRadiusKm: 60, overnightRadiusKm: 200, categories: ['furniture'], services: ['factory-audit'], processes: [], skills: [],
            languages: [[code: 'zh', cefr: 'NATIVE', interpreter: false], [code: 'en', cefr: 'C1', interpreter: false]],
            rate: 24000, currency: 'USD', workingDays: WEEK.take(5), areas: [], visitsByCategory: [:], track: [:], blocks: [],
        ] + named
        person.home = home(person.place, person.country)
        person.visits = person.visits ?: (person.visitsByCategory.values().sum() ?: 0)
        write(person)
        person
    }

    /** What was written comes into the index. */
    void index() {
        spec.beans.getBean(IndexRepair).run()
    }

    Place home(String name, String country) {
        spec.beans.getBean(Places).suggest(name, country, 1).first()
    }

    private void write(Map person) {
        def id = UUID.fromString(person.id)
        def track = [onTime: 0, late: 0, reports: 0, reportsLate: 0, revisions: 0, disputes: 0, noShows: 0, cancelled: 0, asked: 0,
                     answered: 0, responseMinutes: null] + person.track
        Place home = person.home
        def words = [person.name, person.headline, person.about, home.name].findAll()
            .collectMany { Fold.terms(it) }.join(' ')
        spec.sql.withTransaction {
            spec.sql.executeInsert('''insert into user_account (id, email, name, role, password_hash, email_verified_at, created_at, version)
                values (?, ?, ?, 'REPRESENTATIVE', 'none', now(), now(), 0)''', [id, "${id}@example.test".toString(), person.name])
            spec.sql.executeInsert('''insert into representative (id, name, status, level, headline, about, home_place_id, home_country,
                home_lat, home_lng, travel_radius_km, overnight_radius_km, languages, categories, services, processes, skills, day_rate_minor,
                day_rate_currency, working_days, search_words, areas, track, visits_by_category, visits_completed, created_at, version, revision)
                values (?, ?, 'VETTED', ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                cast(? as text[]), ?, ?, cast(? as text[]), ?, cast(? as text[]), cast(? as jsonb), cast(? as jsonb), ?, now(), 0, 1)''',
                [id, person.name, person.level, person.headline, person.about, home.id().value(), home.countryCode(), home.lat(), home.lng(),
                 person.travelRadiusKm, person.overnightRadiusKm, JsonOutput.toJson(person.languages), list(person.categories),
                 list(person.services), list(person.processes), list(person.skills), person.rate, person.rate == null ? null : person.currency,
                 list(person.workingDays), words, list(person.areas), JsonOutput.toJson(track), JsonOutput.toJson(person.visitsByCategory),
                 person.visits])
            person.blocks.each { from, to ->
                spec.sql.executeInsert('''insert into calendar_block (id, representative_id, during, from_on, to_on)
                    values (?, ?, tstzrange(cast(? as timestamptz), cast(? as timestamptz)), current_date, current_date)''',
                    [UUID.randomUUID(), id, from.toString(), to.toString()])
            }
        }
    }

    private static String list(Collection<String> values) {
        values.collect { "\"$it\"" }.join(',').with { "{$it}".toString() }
    }
}
