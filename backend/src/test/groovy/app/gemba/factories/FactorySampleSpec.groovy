package app.gemba.factories

import app.gemba.GembaSpec
import app.gemba.places.Places
import spock.lang.Requires
import spock.lang.Shared

/** Real names and addresses in their own scripts. */
@Requires(value = { FactorySample.file() != null }, reason = 'factories-sample.csv is not here')
class FactorySampleSpec extends GembaSpec {
    static final double RESOLVED = 0.90
    static final int SAMPLE = 150

    @Shared List<Map<String, String>> rows = FactorySample.rows()

    def "real factories are created through the API, come back byte for byte, and nine in ten are placed"() {
        given:
        def person = buyer(organisationName: 'Sample Imports Ltd')
        def picked = pick()

        when:
        def created = picked.collect { row ->
            def body = [name: row.name, address: row.address, city: row.city ?: null, countryCode: row.country_code]
            [row, person.post('/api/factories', body).expect(201).json]
        }
        def read = created.collectEntries { row, made -> [made.id, person.get("/api/factories/$made.id").expect(200).json] }
        def placed = created.count { row, made -> made.place != null }
        println "Of ${picked.size()} real factories $placed were placed; not placed: " +
            created.findAll { row, made -> made.place == null }.collect { row, made -> "$row.country_code $row.address" }

        then:
        created.every { row, made ->
            read[made.id].name == row.name && read[made.id].address == row.address && made.name == row.name
        }
        created.every { row, made -> made.place == null || made.place.countryCode == row.country_code }
        placed >= picked.size() * RESOLVED
    }

    def "places read from addresses lie near the coordinates that the list gives"() {
        given:
        def places = beans.getBean(Places)
        def known = rows.findAll { it.lat && it.lng }

        when:
        def distances = known.collect { row ->
            places.resolve(null, row.address, row.country_code)
                .map { new app.gemba.places.GeoPoint(row.lat as double, row.lng as double).distanceKm(it.position()) }
                .orElse(null)
        }
        def resolved = distances.findAll { it != null }
        def near = resolved.count { it <= 75 }
        println "Of ${known.size()} factories with coordinates ${resolved.size()} addresses were read, $near within 75 km"

        then:
        resolved.size() >= known.size() * 0.85
        near >= resolved.size() * 0.85
    }

    /** The same rows every time: evenly over both sources, so that every country and script has its share. */
    private List<Map<String, String>> pick() {
        def (registry, lists) = rows.split { it.id.startsWith('TWF') }
        every(lists, SAMPLE * 2 / 3 as int) + every(registry, SAMPLE / 3 as int)
    }

    private static List<Map<String, String>> every(List<Map<String, String>> all, int count) {
        (0..<count).collect { all[(it * all.size() / count) as int] }
    }
}
