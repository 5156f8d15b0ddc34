package app.gemba

import app.gemba.bookings.BookingWorld
import app.gemba.evidence.Drawn
import app.gemba.factories.FactorySample
import app.gemba.reports.Visit
import org.apache.pdfbox.Loader
import org.apache.pdfbox.text.PDFTextStripper
import spock.lang.Requires
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

/** The main job on factories that exist: their names and addresses in their own scripts, many without coordinates. */
@Requires(value = { FactorySample.file() != null }, reason = 'factories-sample.csv is not here')
class RealFactoriesSpec extends GembaSpec implements VettedPeople {
    static final int REACH_KM = 150

    @Shared List<Map<String, String>> rows = FactorySample.rows()
    @Shared Browser importer
    @Shared Browser desk

    final soon = new PollingConditions(timeout: 60, delay: 0.2)
    final world = new BookingWorld(this)

    def "#row.id, #row.name, is found somebody for, commissioned, visited and read about in its own script"() {
        given:
        importer = importer ?: buyer(organisationName: 'Sample Imports Ltd')
        desk = desk ?: admin()

        when: 'the factory is known as its papers say'
        def factory = importer.post('/api/factories', [name: row.name, address: row.address, city: row.city ?: null,
            countryCode: row.country_code, lat: row.lat ? row.lat as double : null, lng: row.lng ? row.lng as double : null]).expect(201).json

        then:
        factory.place.countryCode == row.country_code

        when: 'somebody near it is vetted'
        def local = vettedRepresentative(admin: desk, name: "Local of $row.id".toString(), place: factory.place.name, country: row.country_code,
            travelRadiusKm: REACH_KM)

        then: 'the search from the factory finds them, in reach'
        soon.eventually {
            def hit = importer.get("/api/search/representatives?factoryId=$factory.id&radiusKm=$REACH_KM&limit=100").expect(200).json.items
                .find { it.representative.id == local.me.id }
            assert hit?.distanceKm <= REACH_KM
        }

        when:
        def deal = world.funded(buyer: importer, representative: local, factory: factory, title: row.name)
        deal.atStart()
        def at = [lat: factory.position.lat, lng: factory.position.lng]
        local.post("$deal.path/check-in", deal.arrival(at)).expect(200)
        def visit = new Visit(this, deal)
        visit.upload(Drawn.numbered(row.id.hashCode()), caption: row.address).expect(201)
        visit.complete(objective: [found: "$row.name, $row.address".toString()]).checkOut().deliver().expect(200)
        def report = importer.get("/api/bookings/$deal.id/report").expect(200).json
        def pdf = importer.get("/api/bookings/$deal.id/report.pdf").expect(200).bytes

        then: 'the report and its PDF say the name and the address as they are written there'
        report.objectives.every { it.found == "$row.name, $row.address" }
        read(pdf).contains(bare(row.name))
        read(pdf).contains(bare(row.address))

        where: 'countries and scripts of the list, without coordinates where the list has such rows'
        row << oneOfEach()
    }

    private List<Map<String, String>> oneOfEach() {
        def taiwan = FactorySample.rows().findAll { it.country_code == 'TW' && !it.lat }
        def abroad = ['CN', 'VN', 'BD', 'TR', 'PL', 'AT', 'MX', 'IN'].collect { country ->
            def there = FactorySample.rows().findAll { it.country_code == country }
            there.find { (it.name + it.address) =~ /[^\x00-\x7f]/ } ?: there.first()
        }
        [taiwan[0], taiwan[taiwan.size() / 2 as int], taiwan.last()] + abroad
    }

    /** The PDF's text without spaces: lines break where the page ends. */
    private static String read(byte[] pdf) {
        Loader.loadPDF(pdf).withCloseable { bare(new PDFTextStripper().getText(it)) }
    }

    private static String bare(String text) {
        text.replaceAll(/\s+/, '')
    }
}
