package app.gemba.vetting

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.VettedPeople
import java.time.LocalDate
import java.time.ZoneOffset

class VettingSpec extends GembaSpec implements VettedPeople {

    def "level #level needs the checks #needed"() {
        expect:
        CheckKind.values().findAll { it.requiredFor(level) }*.name() == needed.tokenize()

        where:
        level || needed
        1     || 'IDENTITY ADDRESS SANCTIONS DECLARATIONS'
        2     || 'IDENTITY ADDRESS SANCTIONS DECLARATIONS RIGHT_TO_WORK BUSINESS_REGISTRATION REFERENCES LANGUAGE_TEST EXPERTISE_TEST'
        3     || CHECKS.join(' ')
        4     || CHECKS.join(' ')
    }

    def "a person with half a profile is told what is missing before applying"() {
        given:
        def person = representative()
        person.get('/api/representatives/me').expect(200)

        when:
        def answer = person.post('/api/representatives/me/application', applicationForm())

        then:
        answer.status == 409
        answer.problem == 'PROFILE_INCOMPLETE'
        answer.json.errors*.path.containsAll(['headline', 'dayRate'])
        person.get('/api/representatives/me/application').json.status == 'NOT_SUBMITTED'
    }

    def "an application without #what is refused"() {
        given:
        def person = representative()
        writeProfile(person)

        when:
        def answer = person.post('/api/representatives/me/application', applicationForm() + change)

        then:
        answer.status == 400
        answer.json.errors[0].path.startsWith(path)

        where:
        what                       | change                                                              || path
        'every declaration'        | [declarations: DECLARATIONS - 'TRUTH']                              || 'declarations'
        'two references'           | [references: []]                                                    || 'references'
        'a valid document'         | [identity: [documentType: 'Passport', country: 'CN', last4: '12AB',
                                                 expiresOn: '2020-01-01']]                               || 'identity.expiresOn'
        'the last four characters' | [identity: [documentType: 'Passport', country: 'CN', last4: '1',
                                                 expiresOn: '2036-01-01']]                               || 'identity.last4'
    }

    def "an applicant with open checks can't be approved, and the refusal lists them"() {
        given:
        def (person, desk, id) = applied()
        ['IDENTITY', 'ADDRESS', 'SANCTIONS'].each { pass(desk, id, it) }

        when:
        def refused = decide(desk, id, [outcome: 'APPROVED', level: 1])

        then:
        refused.status == 409
        refused.problem == 'CHECKS_OPEN'
        refused.json.errors*.path == ['DECLARATIONS']
        person.get('/api/representatives/me').json.status == 'IN_REVIEW'

        when: 'a failed check is not a passed one'
        pass(desk, id, 'DECLARATIONS', [outcome: 'FAILED', note: 'Not signed'])

        then:
        decide(desk, id, [outcome: 'APPROVED', level: 1]).problem == 'CHECKS_OPEN'

        when:
        pass(desk, id, 'DECLARATIONS')
        def approved = decide(desk, id, [outcome: 'APPROVED', level: 1]).expect(200).json

        then:
        approved.status == 'APPROVED'
        approved.decision.outcome == 'APPROVED'
        person.get('/api/representatives/me').json.with { [it.status, it.level] } == ['VETTED', 1]
        decide(desk, id, [outcome: 'APPROVED', level: 2]).problem == 'CHECKS_OPEN'
    }

    def "who needs more is told what, and can hand in again"() {
        given:
        def (person, desk, id) = applied()

        when:
        decide(desk, id, [outcome: 'NEEDS_MORE', reason: 'Please name a reference outside your family']).expect(200)

        then:
        with(person.get('/api/representatives/me/application').json) {
            status == 'NEEDS_MORE'
            decision.reason == 'Please name a reference outside your family'
        }
        decide(desk, id, [outcome: 'APPROVED', level: 1]).problem == 'APPLICATION_NOT_IN_REVIEW'

        when:
        apply(person)

        then:
        person.get('/api/representatives/me/application').json.status == 'IN_REVIEW'
        person.post('/api/representatives/me/application', applicationForm()).problem == 'ALREADY_SUBMITTED'
    }

    def "a rejection needs a reason"() {
        given:
        def (person, desk, id) = applied()

        expect:
        decide(desk, id, [outcome: 'REJECTED', reason: ' ']).json.errors*.path == ['reason']
        decide(desk, id, [outcome: 'IN_REVIEW']).json.errors*.path == ['outcome']
        decide(desk, id, [outcome: 'APPROVED']).json.errors*.path == ['level']

        when:
        decide(desk, id, [outcome: 'REJECTED', reason: 'The identity document belongs to somebody else']).expect(200)

        then:
        person.get('/api/representatives/me').json.status == 'REJECTED'
    }

    def "two admins can't decide on the same version"() {
        given:
        def (person, desk, id) = applied()
        def version = desk.get("/api/admin/applications/$id").json.version
        pass(desk, id, 'IDENTITY')

        expect:
        desk.put("/api/admin/applications/$id/checks/ADDRESS",
            [outcome: 'PASSED', method: 'Bank letter', version: version]).problem == 'STALE_VERSION'
        desk.post("/api/admin/applications/$id/decision",
            [outcome: 'REJECTED', reason: 'Because', version: version]).problem == 'STALE_VERSION'
    }

    def "a required check that runs out takes the person out of sight, after one warning a month ahead; renewing it brings them back"() {
        given:
        def (person, desk, id) = applied()
        def ends = LocalDate.now(ZoneOffset.UTC).plusDays(40)
        CHECKS.each { pass(desk, id, it, it == 'ADDRESS' ? [expiresOn: ends.toString()] : [expiresOn: '2040-01-01']) }
        decide(desk, id, [outcome: 'APPROVED', level: 2]).expect(200)
        def expiry = beans.getBean(VettingExpiry)

        when: '31 days ahead'
        at(ends.minusDays(31))
        expiry.run()

        then:
        warnedOf(id) == null
        status(person) == 'VETTED'

        when: '30 days ahead'
        at(ends.minusDays(30))
        expiry.run()

        then:
        warnedOf(id) == ends
        status(person) == 'VETTED'

        when: 'its last day'
        at(ends)
        expiry.run()

        then:
        status(person) == 'VETTED'

        when: 'the day after'
        at(ends.plusDays(1))
        expiry.run()

        then:
        status(person) == 'SUSPENDED'
        decisions(person, 'ADDRESS').last().with { [it.outcome, it.decided_by] } == ['EXPIRED', null]

        when:
        pass(admin(), id, 'ADDRESS', [expiresOn: ends.plusYears(1).toString()])

        then:
        status(person) == 'VETTED'
    }

    def "a suspended person is out of sight until the suspension is lifted"() {
        given:
        def person = vettedRepresentative()
        def desk = admin()
        def onlooker = buyer()

        when:
        desk.post("/api/admin/representatives/$person.me.id/suspension", [reason: 'Lent the account']).expect(204)

        then:
        status(person) == 'SUSPENDED'
        onlooker.get("/api/representatives/$person.me.id").status == 404
        desk.post("/api/admin/representatives/$person.me.id/suspension", [reason: 'Again']).problem == 'ALREADY_SUSPENDED'

        when:
        desk.delete("/api/admin/representatives/$person.me.id/suspension").expect(204)

        then:
        status(person) == 'VETTED'
        onlooker.get("/api/representatives/$person.me.id").status == 200
        desk.delete("/api/admin/representatives/$person.me.id/suspension").problem == 'NOT_SUSPENDED'
        decisions(person, 'SUSPENSION')*.outcome == ['SUSPENDED', 'LIFTED']
    }

    def "every decision keeps who made it, when and why, and can't be changed"() {
        given:
        def (person, desk, id) = applied()
        decide(desk, id, [outcome: 'REJECTED', reason: 'No real address']).expect(200)
        def kept = decisions(person, 'APPLICATION')

        expect:
        kept.size() == 1
        kept[0].decided_by.toString() == desk.me.id
        kept[0].reason == 'No real address'
        kept[0].decided_at

        when:
        sql.execute('update vetting_decision set reason = null where id = ?', kept[0].id)

        then:
        thrown(java.sql.SQLException)
    }

    def "the desk is closed to a #role"() {
        given:
        def person = role == 'buyer' ? buyer() : representative()

        expect:
        person.get('/api/admin/applications').status == 403
        person.post("/api/admin/representatives/${UUID.randomUUID()}/suspension", [reason: 'x']).status == 403

        where:
        role << ['buyer', 'representative']
    }

    def "the queue is read page by page, and an unknown application is absent"() {
        given:
        def desk = admin()
        def mine = (1..3).collect { def (person, d, id) = applied(desk); id }

        when:
        def seen = []
        def next = ''
        while (next != null) {
            def page = desk.get("/api/admin/applications?status=IN_REVIEW&limit=2" + (next ? "&after=$next" : '')).expect(200).json
            seen.addAll(page.items)
            next = page.next
        }

        then:
        seen*.id.findAll { it in mine } == mine
        seen.find { it.id == mine[0] }.with { [it.checksOpen, it.checksTotal, it.homePlace.name] } == [10, 10, 'Dongguan']
        desk.get("/api/admin/applications/${UUID.randomUUID()}").problem == 'APPLICATION_NOT_FOUND'
    }

    private List applied(Browser desk = admin()) {
        def person = representative()
        writeProfile(person)
        [person, desk, apply(person).id]
    }

    private Browser.Answer decide(Browser desk, String id, Map decision) {
        def version = desk.get("/api/admin/applications/$id").expect(200).json.version
        desk.post("/api/admin/applications/$id/decision", decision + [version: version])
    }

    private String status(Browser person) {
        sql.firstRow('select status from representative where id = ?', UUID.fromString(person.me.id)).status
    }

    private List decisions(Browser person, String subject) {
        sql.rows('select * from vetting_decision where representative_id = ? and subject = ? order by id',
            UUID.fromString(person.me.id), subject)
    }

    private LocalDate warnedOf(String id) {
        sql.firstRow("select warned_of from vetting_check where application_id = ? and kind = 'ADDRESS'",
            UUID.fromString(id)).warned_of?.toLocalDate()
    }

    private void at(LocalDate day) {
        clock.setTo(day.atTime(12, 0).toInstant(ZoneOffset.UTC))
    }

}
