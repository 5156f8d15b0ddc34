package app.gemba

import app.gemba.OpenApi.Operation
import app.gemba.bookings.BookingWorld
import app.gemba.bookings.BookingWorld.Deal
import app.gemba.evidence.Drawn
import app.gemba.payments.documents.DocumentWorld
import app.gemba.payments.BankWorld
import app.gemba.payments.provider.ProviderFacts
import app.gemba.payments.recovery.LostOperations
import app.gemba.payments.PaymentWorld
import app.gemba.payments.chargebacks.ChargebackWorld
import app.gemba.reports.Visit
import app.gemba.shared.Money
import java.security.MessageDigest
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneOffset

/** What the paths and bodies of the operations name: made when first asked for, by the people of the world. */
class WorldThings implements VettedPeople {
    static final Map QUERY = [q: 'Dongguan', country: 'CN', currency: 'USD', expires: '1', signature: 'none']

    private final GembaSpec spec
    private final BookingWorld bookings
    private final Map<String, Browser> people
    private final Map<String, Object> made = [:]
    private int absences = 0

    /** Path and parameter to value; the first pattern that fits. What a DELETE takes away is made for it alone. */
    private final List<List> values = [
        [~'/api/factories/.*', 'id', { factory.id }],
        [~'/api/places/.*', 'id', { place.id }],
        [~'/api/representatives/me/statements/.*/pdf', 'id', { paidOut.documents.find { it.kind == 'PAYOUT_STATEMENT' }.id }],
        [~'/api/(admin/)?documents/.*/pdf', 'id', { paidOut.documents.find { it.kind == 'INVOICE' }.id }],
        [~'.*/years/.*', 'year', { '2026' }],
        [~'/api/bookings/[^/]*/(quotes|decline)', 'id', { operation -> open(operation).id }],
        [~'/api/bookings/[^/]*/report(.pdf)?', 'id', { delivered.id }],
        [~'/api/bookings/[^/]*/(report|photos)(/.*)?', 'id', { visit.id }],
        [~'/api/(admin/)?bookings/.*', 'id', { funded.id }],
        [~'.*/answers/.*', 'questionId', { visit.report().sections[0].questions[0].id }],
        [~'.*/objectives/.*', 'objectiveId', { visit.objectiveIds[0] }],
        [~'.*/findings/.*', 'findingId', { operation -> finding(operation) }],
        [~'.*/missing/.*', 'code', { visit.missing()[0].code }],
        [~'/api/bookings/.*/photos/.*', 'photoId', { operation -> photo(operation) }],
        [~'/api/photos/.*', 'id', { operation -> photo(operation) }],
        [~'/api/photos/.*', 'variant', { 'thumb' }],
        [~'/api/report-templates/.*', 'visitType', { 'SV' }],
        [~'/api/representatives/me/unavailability/.*', 'id', { operation, actor -> absence(actor) }],
        [~'/api/representatives/me/ties/.*', 'id', { operation, actor -> tie(actor) }],
        [~'/api/representatives/me/blocked-buyers/.*', 'organisationId', { passerBy.me.organisation.id }],
        [~'/api/blocked-representatives/.*', 'id', { applicant.me.id }],
        [~'/api/shortlist/.*', 'id', { assigned.me.id }],
        [~'/api/saved-searches/.*', 'id', { savedSearch() }],
        [~'/api/search/representatives/.*', 'id', { assigned.me.id }],
        [~'/api/representatives/.*/sample-report', 'id', { sampled }],
        [~'/api/representatives/.*', 'id', { assigned.me.id }],
        [~'/api/admin/payout-batches/.*', 'id', { bank.batch.id }],
        [~'/api/admin/batch-payments/.*', 'id', { bank.batch.payments[0].id }],
        [~'/api/admin/chargebacks/.*', 'id', { chargeback }],
        [~'/api/admin/applications/.*', 'id', { application }],
        [~'/api/admin/applications/.*', 'kind', { 'IDENTITY' }],
        [~'/api/admin/money/lost/.*', 'externalId', { lost() }],
        [~'/api/admin/receivables/.*', 'representativeId', { assigned.me.id }],
        [~'/api/admin/money/alarms/.*', 'id', { alarm() }],
        [~'/api/admin/money/bookings/.*', 'id', { funded.id }],
        [~'/api/admin/money/operations/.*', 'id', { operation() }],
        [~'/api/admin/money/suspense/.*', 'id', { parked() }],
        [~'/api/admin/money/failed-refunds/.*', 'id', { failedRefund() }],
        [~'/api/admin/money/notices/.*', 'id', { notice() }],
        [~'/api/admin/money/reconciliation/differences/.*', 'id', { difference() }],
        [~'/api/admin/money/reconciliation/.*', 'id', { aRun() }],
        [~'/api/admin/money/adjustments/.*', 'id', { operation -> adjustment(operation) }],
        [~'/api/admin/representatives/.*', 'id', { applicant.me.id }],
    ]

    WorldThings(GembaSpec spec, Map<String, Browser> people) {
        this.spec = spec
        this.bookings = new BookingWorld(spec)
        this.people = people
    }

    String value(Operation operation, String parameter, String actor) {
        def rule = values.find { operation.path ==~ it[0] && it[1] == parameter }
        assert rule: "There is no fixture for {$parameter} of $operation: add it to WorldThings"
        def make = (rule[2] as Closure)
        make.call(*[operation, actor].take(make.maximumNumberOfParameters)) as String
    }

    /** Field values that a schema cannot tell. */
    Map named(Operation operation, String actor) {
        [
            countryCode      : 'CN',
            country          : 'CN',
            currency         : 'USD',
            organisationName : 'Nordlicht Outdoor GmbH',
            acceptTerms      : true,
            email            : "${UUID.randomUUID()}@example.test".toString(),
            password         : 'correct horse battery',
            version          : 987_654,
            factoryId        : actor == 'other buyer' ? otherFactory.id : factory.id,
            placeId          : place.id,
            homePlaceId      : place.id,
            representativeIds: [assigned.me.id],
            objectiveId      : funded.objectives.first(),
            photoIds         : [],
            value            : null,
            dayRate          : [minor: 30_000, currency: 'USD'],
            manDays          : 1,
            startLocal       : '2031-03-03T09:00:00',
            endLocal         : '2031-03-03T17:00:00',
        ] + (operation.path.endsWith('/gate-refused') ? [outcome: 'GATE_REFUSED'] : [:]) +
            (operation.path.endsWith('/batch-payments/{id}/return') ? [code: 'AC04'] : [:]) +
            (operation.path.endsWith('/applications/{id}/decision') ? [outcome: 'APPROVED', level: 1] : [:]) +
            (operation.path.endsWith('/me/application') ? applicationForm() : [:])
    }

    String query(Operation operation) {
        def required = operation.parameters.findAll { it.in == 'query' && it.required && !it.schema?.containsKey('default') }
        required.collect { "$it.name=${OpenApi.example(it.schema as Map, it.name as String, QUERY)}" }.join('&')
    }

    Map form(Operation operation) {
        if (operation.path.endsWith('/payout-status-reports')) {
            return [file: [name: 'report.xml', type: 'application/xml', bytes: BankWorld.report('0' * 32, [:]).bytes]]
        }
        assert operation.path.endsWith('/photos'): "There is no form for $operation: add it to WorldThings"
        def picture = Drawn.numbered(1)
        [sha256: MessageDigest.getInstance('SHA-256').digest(picture).encodeHex().toString(),
         file  : [name: 'photo.jpg', type: 'image/jpeg', bytes: picture]]
    }

    @Override
    Browser representative() {
        spec.representative()
    }

    @Override
    Browser representative(Map named) {
        spec.representative(named)
    }

    @Override
    Browser admin() {
        people.admin
    }

    private Browser getAssigned() {
        people.'assigned representative'
    }

    /** Settled at once, because until then nothing is sent; to settle it again changes nothing. */
    private String lost() {
        def id = "re_${UUID.randomUUID()}".toString()
        spec.beans.getBean(LostOperations).found(new ProviderFacts.Made(ProviderFacts.MadeKind.REFUND, id, UUID.randomUUID(),
            null, Money.of(1_000, 'USD'), Instant.now()))
        people.admin.post("/api/admin/money/lost/$id/settle", [reason: 'The books were brought in order by hand']).expect(200)
        id
    }

    private Map getPlace() {
        once('place') { people.owner.get('/api/places?q=Dongguan&limit=1').expect(200).json.items[0] }
    }

    private Map getFactory() {
        once('factory') { bookings.factory(people.owner) }
    }

    private Map getOtherFactory() {
        once('other factory') { bookings.factory(people.'other buyer') }
    }

    /** Asked of the assigned representative, who has not answered; another one for each operation. */
    private Deal open(Operation operation) {
        once("open for $operation") { bookings.open(parties(7)) }
    }

    private Deal getFunded() {
        once('funded') { bookings.funded(parties(7)) }
    }

    private Visit getVisit() {
        once('visit') { new Visit(spec, bookings.onSite(parties(12))) }
    }

    private Visit getDelivered() {
        once('delivered') {
            def visit = new Visit(spec, bookings.onSite(parties(17)))
            visit.complete().checkOut().deliver().expect(200)
            visit
        }
    }

    /** Somebody with a report that both sides show. */
    private String getSampled() {
        once('sampled') {
            def visit = new Visit(spec, bookings.onSite(parties(22)))
            visit.complete().checkOut().deliver().expect(200)
            def version = visit.buyer.get("/api/bookings/$visit.id").expect(200).json.version
            visit.buyer.post("/api/bookings/$visit.id/accept", [version: version]).expect(200)
            [visit.buyer, visit.representative].each { it.put("/api/bookings/$visit.id/sample-consent", [:]).expect(200) }
            assigned.me.id
        }
    }

    /** A booking with an invoice and a statement. */
    private Map getPaidOut() {
        once('paid out') {
            def deal = bookings.accepted(parties(27))
            bookings.payOut(deal)
            new DocumentWorld(spec).issue()
            people.admin.get("$deal.path/documents").expect(200).json.with { [documents: it.items] }
        }
    }

    private BankWorld getBank() {
        once('bank') {
            def bank = new BankWorld(spec)
            bank.due()
            bank.batch = bank.gather(people.admin)
            bank
        } as BankWorld
    }

    private String getChargeback() {
        once('chargeback') {
            def world = new ChargebackWorld(spec, new PaymentWorld(spec))
            world.row(world.open(bookings.funded())).id as String
        }
    }

    /** Each booking has days of its own in the calendar of the one representative. */
    private Map parties(int daysAhead) {
        def day = LocalDate.ofInstant(spec.clock.instant(), ZoneOffset.UTC).plusDays(daysAhead)
        [buyer: people.owner, representative: assigned, factory: factory, visitType: 'SV',
         earliestOn: day.toString(), latestOn: day.plusDays(10).toString()]
    }

    private String finding(Operation operation) {
        once("finding for $operation") {
            assigned.post(visit.path('/findings'), [questionId: null, severity: 'MINOR', title: 'A loose guard', detail: 'Line 2',
                                                    correctiveAction: 'Fix it', photoIds: []]).expect(201).json.id
        }
    }

    private String photo(Operation operation) {
        once("photo for $operation") { visit.upload(Drawn.numbered(100 + made.size())).expect(201).json.id }
    }

    private String absence(String actor) {
        def who = people[actor]?.me?.role == 'REPRESENTATIVE' ? people[actor] : assigned
        def day = LocalDate.now().plusDays(200 + absences++).toString()
        who.post('/api/representatives/me/unavailability', [fromOn: day, toOn: day]).expect(201).json.id
    }

    private String tie(String actor) {
        def who = people[actor]?.me?.role == 'REPRESENTATIVE' ? people[actor] : assigned
        who.post('/api/representatives/me/ties', [name: "Works ${UUID.randomUUID()}".toString(), kind: 'COMPANY', relation: 'Employer'])
            .expect(201).json.id
    }

    private String operation() {
        spec.sql.firstRow("select id from payment_operation where booking_id = ${funded.bookingId.value()} limit 1").id
    }

    private String parked() {
        spec.sql.firstRow("select id from payment where booking_id = ${funded.bookingId.value()}").id
    }

    private String failedRefund() {
        once('failed refund') {
            def deal = bookings.funded(parties(22))
            deal.buyer.post("$deal.path/cancel", [reason: 'Plans changed', version: deal.version]).expect(200)
            spec.sql.firstRow("select id from refund where booking_id = ${deal.bookingId.value()}").id
        }
    }

    private String notice() {
        def id = "evt_${UUID.randomUUID()}".toString()
        spec.sql.execute("""insert into webhook_event (event_id, type, topic, object_id, created_at, livemode, raw, received_at, state, attempts)
            values ($id, 'customer.created', 'OTHER', 'cus_spec', now(), false, '', now(), 'PARKED', 8)""")
        id
    }

    private String alarm() {
        once('alarm') {
            def id = UUID.randomUUID()
            spec.sql.execute("insert into money_alarm (id, kind, subject, text, times, raised_at, last_at) values (?, 'NOTICE_VERSION', ?, 'A spec asks', 1, now(), now())",
                id, id as String)
            id as String
        }
    }

    private String aRun() {
        once('run') {
            def id = UUID.randomUUID()
            spec.sql.execute("insert into reconciliation_run (id, day, cause, asked_by, started_at, finished_at) values (?, '2020-01-01', 'BY_HAND', ?, '2020-01-01', '2020-01-01')",
                id, UUID.randomUUID())
            id as String
        }
    }

    private String difference() {
        once('difference') {
            def id = UUID.randomUUID()
            spec.sql.execute("insert into reconciliation_difference (id, run_id, rule, subject, expected, found) values (?, ?, 'COVERAGE', 'USD', 0, 1)",
                id, UUID.fromString(aRun()))
            id as String
        }
    }

    private String adjustment(Operation operation) {
        once("adjustment for $operation") {
            spec.admin().post('/api/admin/money/adjustments', [kind: 'PROVIDER_FEE_TAKEN', amount: [minor: 100, currency: 'USD'],
                reason: 'The monthly fee of the account']).expect(201).json.id
        }
    }

    /** Nobody else has to do with this buyer, so it can be blocked. */
    private Browser getPasserBy() {
        once('passer-by') { spec.buyer(organisationName: 'Passing By Ltd') }
    }

    private String savedSearch() {
        people.owner.post('/api/saved-searches?q=Nobody', [name: 'Nobody yet', address: 'q=Nobody']).expect(201).json.items[0].id
    }

    private Browser getApplicant() {
        once('applicant') {
            def person = spec.representative(name: 'An Applicant')
            writeProfile(person)
            apply(person)
            person
        }
    }

    private String getApplication() {
        applicationOf(people.admin, applicant)
    }

    private Object once(String name, Closure make) {
        if (!made.containsKey(name)) {
            made[name] = make.call()
        }
        made[name]
    }
}
