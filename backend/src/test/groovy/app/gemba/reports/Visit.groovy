package app.gemba.reports

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.bookings.BookingWorld.Deal
import java.security.MessageDigest
import java.time.Duration
import java.time.LocalDate
import java.time.ZoneOffset
import java.util.concurrent.atomic.AtomicInteger

/** A booking whose representative stands on the factory floor, and what the representative does there. */
class Visit {
    static final Map FACTORY = [
        name: 'Ruifeng Plastics', localName: '东莞市瑞豐塑膠有限公司', address: '3 Gongye Road, Chang\'an', city: 'Dongguan',
        countryCode: 'CN', lat: 22.8100, lng: 113.7900,
    ]
    /** Each visit has days of its own, so that one representative can make some before the next takes over. */
    private static final AtomicInteger VISITS = new AtomicInteger()
    private static Browser visitor
    static final List<Map> OBJECTIVES = [
        [text: 'Is it a factory?', proof: 'Machines running', must: true, weight: 60],
        [text: 'Capacity of 20,000 a month', proof: 'The sum in the note', must: false, weight: 40],
    ]

    final GembaSpec spec
    final Deal deal

    Visit(GembaSpec spec, Deal deal) {
        this.spec = spec
        this.deal = deal
    }

    /** Names: buyer, visitType, title, objectives, factory (its fields). */
    static synchronized Visit onSite(Map named = [:], GembaSpec spec) {
        def world = new BookingWorld(spec)
        def buyer = named.buyer ?: spec.buyer()
        def number = named.representative ? 0 : VISITS.getAndIncrement()
        if (!named.representative && number % 8 == 0) {
            visitor = world.vettedRepresentative()
        }
        def day = LocalDate.ofInstant(spec.clock.instant(), ZoneOffset.UTC).plusDays(named.days as Integer ?: 7 + 4 * (number % 8))
        def deal = world.onSite(named.findAll { it.key != 'days' } + [
            buyer: buyer, representative: named.representative ?: visitor, factory: world.factory(buyer, FACTORY + (named.factory ?: [:])),
            earliestOn: day.toString(), latestOn: day.plusDays(10).toString(),
            title: named.title ?: 'Is Ruifeng a real factory?', objectives: named.objectives ?: OBJECTIVES,
        ])
        new Visit(spec, deal)
    }

    String getId() {
        deal.id
    }

    Browser getBuyer() {
        deal.buyer
    }

    Browser getRepresentative() {
        deal.representative
    }

    List<String> getObjectiveIds() {
        deal.objectives
    }

    Visit checkOut() {
        spec.clock.advance(Duration.ofHours(6))
        representative.post("/api/bookings/$id/check-out", deal.arrival()).expect(200)
        this
    }

    String path(String rest = '') {
        "/api/bookings/$id/report$rest"
    }

    Map report(Browser who = representative) {
        who.get(path()).expect(200).json
    }

    Browser.Answer answer(Map named = [:], String question, Object value) {
        representative.put(path("/answers/$question"), [value: value, basis: 'SEEN', note: '', rating: null, photoIds: [], version: 0] + named)
    }

    Browser.Answer objective(Map named = [:], int index) {
        representative.put(path("/objectives/${objectiveIds[index]}"), [verdict: 'PASS', found: 'Seen it', photoIds: [], version: 0] + named)
    }

    /** Gives every open blocker what it asks for: verdicts, a conclusion, required answers, explanations for the rest. */
    Visit complete(Map named = [:]) {
        def report = report()
        report.objectives.eachWithIndex { objective, index ->
            if (objective.verdict == null) {
                this.objective([found: 'Seen on the floor'] + (named.objective ?: [:]), index).expect(200)
            }
        }
        representative.put(path('/summary'), [strengths: ['Own tooling'], concerns: [], couldNotVerify: 'nothing', verdict: 'PASS',
                                              text: 'A working factory.', version: report.summary.version]).expect(200)
        answer('SUM-05', 'nothing').expect(200)
        answer('SUM-06', [name: 'Li Wei', position: 'Representative', signedAt: spec.clock.instant().toString()]).expect(200)
        missing().findAll { it.severity == 'BLOCKER' && it.answerable && !it.explanation }.each { explain(it.code) }
        this
    }

    List<Map> missing() {
        representative.get(path('/missing')).expect(200).json.items
    }

    void explain(String code, String why = 'Not part of what the buyer asked for') {
        representative.put(path("/missing/$code"), [explanation: why]).expect(200)
    }

    Browser.Answer deliver() {
        representative.post(path('/deliver'))
    }

    Browser.Answer upload(Map fields = [:], byte[] file) {
        upload(representative, id, file, fields)
    }

    static Browser.Answer upload(Browser who, String booking, byte[] file, Map fields) {
        def boundary = 'gemba' + UUID.randomUUID()
        def out = new ByteArrayOutputStream()
        def sha = MessageDigest.getInstance('SHA-256').digest(file).encodeHex().toString()
        ([sha256: sha] + fields).each { name, value ->
            out << "--$boundary\r\nContent-Disposition: form-data; name=\"$name\"\r\n\r\n$value\r\n".getBytes('UTF-8')
        }
        out << "--$boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n".getBytes('UTF-8')
        out << file
        out << "\r\n--$boundary--\r\n".getBytes('UTF-8')
        who.send('POST', "/api/bookings/$booking/photos", out.toByteArray(), "multipart/form-data; boundary=$boundary".toString())
    }
}
