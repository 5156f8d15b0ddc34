package app.gemba.bookings

import app.gemba.GembaSpec
import java.time.Duration

class AcceptanceSpec extends GembaSpec {
    def world = new BookingWorld(this)

    def "accepting everything releases the whole fee and the expenses"() {
        given:
        def deal = world.accepted()

        expect:
        world.purse(deal) == [60000, 10050, 0]
    }

    def "what is not contested is released at once; what is contested stays held"() {
        given: 'weights 50, 30 and 20; the last one is contested'
        def deal = world.disputed()

        expect:
        deal.json.objectiveResults*.outcome == ['ACCEPTED', 'ACCEPTED', 'CONTESTED']
        world.purse(deal) == [48000, 10050, 0]

        when: 'an admin takes 5 of the contested 20 for done'
        admin().post("/api/admin/bookings/$deal.id/decision", [
            acceptedWeight: 5, reason: 'One of the four photos shows it.', version: deal.version]).expect(200)

        then:
        deal.status == 'ACCEPTED'
        world.purse(deal) == [51000, 10050, 9000]
        deal.json.dispute.decision.reason == 'One of the four photos shows it.'
    }

    def "a fee that does not divide is rounded half-even, and what is decided last gets the remainder"() {
        given:
        def deal = world.delivered(objectives: weights, quote: [manDays: 1, dayRate: [minor: rate, currency: 'USD'], expenses: []])

        when:
        deal.dispute(deal.buyer, [deal.objectives.last()]).expect(200)
        def first = world.purse(deal)
        deal.buyer.post("$deal.path/split", [acceptedWeight: accepted, version: deal.version]).expect(200)
        deal.representative.post("$deal.path/consent", [accept: true, version: deal.version]).expect(200)

        then:
        first == [released, 0, 0]
        world.purse(deal) == [total, 0, rate - total]

        where:
        weights      | rate | accepted || released | total
        [50, 50]     | 101  | 50       || 50       | 101
        [50, 50]     | 103  | 0        || 52       | 52
        [50, 50]     | 105  | 25       || 52       | 79
        [33, 33, 34] | 100  | 17       || 66       | 83
        [33, 33, 34] | 101  | 34       || 67       | 101
    }

    def "no more than the contested weight can be accepted: #way"() {
        given: 'weights 50, 30 and 20; the last one is contested'
        def deal = world.disputed()
        def admin = admin()

        when:
        def refused = send(deal, admin, 21)

        then:
        refused.problem == 'TERMS_INVALID'
        refused.json.errors*.path == ['acceptedWeight']
        deal.status == 'DISPUTED'

        and:
        send(deal, admin, 20).expect(200)

        where:
        way        | send
        'proposed' | { d, a, weight -> d.buyer.post("$d.path/split", [acceptedWeight: weight, version: d.version]) }
        'decided'  | { d, a, weight -> a.post("/api/admin/bookings/$d.id/decision",
            [acceptedWeight: weight, reason: 'All of it can be seen in the end', version: d.version]) }
    }

    def "what a decision would do with the money is said before it is made, and is what it does"() {
        given:
        def deal = world.disputed()

        when: 'half of the contested 20 is looked at'
        def outlook = deal.buyer.get("$deal.path/settlement?acceptedWeight=10").expect(200).json

        then:
        [outlook.fee, outlook.expenses, outlook.refund, outlook.held, outlook.latePenalty]*.minor == [6000, 0, 6000, 0, 0]
        world.purse(deal) == [48000, 10050, 0]

        when:
        deal.buyer.post("$deal.path/split", [acceptedWeight: 10, version: deal.version]).expect(200)
        deal.representative.post("$deal.path/consent", [accept: true, version: deal.version]).expect(200)

        then:
        world.purse(deal) == [54000, 10050, 6000]
        deal.buyer.get("$deal.path/settlement").problem == 'NOTHING_TO_SETTLE'
    }

    def "what contesting would hold back is said before"() {
        given:
        def deal = world.delivered()

        when:
        def part = deal.buyer.get("$deal.path/settlement?acceptedWeight=80&restIsHeld=true").expect(200).json
        def all = deal.buyer.get("$deal.path/settlement").expect(200).json

        then:
        [part.fee, part.expenses, part.refund, part.held]*.minor == [48000, 10050, 0, 12000]
        [all.fee, all.expenses, all.refund, all.held]*.minor == [60000, 10050, 0, 0]
    }

    def "when nothing at all is accepted the expenses go back too"() {
        given:
        def deal = world.delivered()

        when:
        deal.dispute(deal.buyer, deal.objectives).expect(200)

        then:
        world.purse(deal) == [0, 0, 0]

        when:
        deal.representative.post("$deal.path/split", [acceptedWeight: 0, version: deal.version]).expect(200)
        deal.buyer.post("$deal.path/consent", [accept: true, version: deal.version]).expect(200)

        then:
        world.purse(deal) == [0, 0, 70050]
    }

    def "a dispute that the representative opens puts the whole fee in question"() {
        given:
        def deal = world.delivered()

        when:
        deal.dispute(deal.representative, [deal.objectives.first()]).expect(200)

        then:
        deal.json.objectiveResults*.outcome == ['CONTESTED'] * 3
        world.purse(deal) == [0, 0, 0]
    }

    def "at a gate that stays shut one day's fee is due and the rest goes back"() {
        given:
        def deal = world.onSite()
        deal.representative.post("$deal.path/gate-refused", [outcome: 'GATE_REFUSED', note: 'The guard had no list']).expect(200)
        deal.deliver()

        when:
        deal.buyer.post("$deal.path/accept", [version: deal.version]).expect(200)

        then:
        deal.json.visit.outcome == 'GATE_REFUSED'
        world.purse(deal) == [30000, 10050, 30000]
    }

    def "a visit that took place is not a reason to have stayed outside"() {
        given:
        def deal = world.onSite()

        expect:
        deal.representative.post("$deal.path/gate-refused", [outcome: 'COMPLETED', note: 'All went well']).problem == 'TERMS_INVALID'
    }

    def "a report can be sent back twice, naming what is not met"() {
        given:
        def deal = world.delivered()

        when:
        2.times {
            deal.requestRevision().expect(200)
            deal.deliver()
        }

        then:
        deal.json.revisionRounds == 2
        deal.json.revision.criterion == 'Photos of the soles'
        deal.requestRevision().problem == 'NO_REVISION_LEFT'
        !('REQUEST_REVISION' in deal.json.actions)
    }

    def "a revision names an objective of the brief"() {
        given:
        def deal = world.delivered()

        expect:
        deal.buyer.post("$deal.path/revision", [objectiveId: UUID.randomUUID().toString(), criterion: 'x', message: 'y',
                                                version: deal.version]).problem == 'NO_SUCH_OBJECTIVE'
        deal.dispute(deal.buyer, [UUID.randomUUID().toString()]).problem == 'NO_SUCH_OBJECTIVE'
        deal.dispute(deal.buyer, [deal.objectives[0], deal.objectives[0]]).json.errors*.path == ['contested[1].objectiveId']
    }

    def "a proposal needs the other side, and lasts two days"() {
        given:
        def deal = world.disputed()

        when: 'nobody proposed anything, or one answers oneself'
        def nothing = deal.buyer.post("$deal.path/consent", [accept: true, version: deal.version])
        deal.buyer.post("$deal.path/split", [acceptedWeight: 10, version: deal.version]).expect(200)
        def myself = deal.buyer.post("$deal.path/consent", [accept: true, version: deal.version])

        then:
        nothing.problem == 'NO_PROPOSAL'
        myself.problem == 'NO_PROPOSAL'
        deal.json.consent.acceptedWeight == 10

        when:
        clock.advance(Duration.ofHours(48))

        then:
        deal.representative.post("$deal.path/consent", [accept: true, version: deal.version]).problem == 'NO_PROPOSAL'
        deal.json.consent == null
    }

    def "a proposal that is declined is gone and moves nothing"() {
        given:
        def deal = world.funded()
        deal.representative.post("$deal.path/reschedule", world.hours(deal.json, 5) + [version: deal.version]).expect(200)

        when:
        deal.buyer.post("$deal.path/consent", [accept: false, version: deal.version]).expect(200)

        then:
        deal.json.consent == null
        deal.status == 'FUNDED'
    }

    def "a decision needs a written reason"() {
        given:
        def deal = world.disputed()

        expect:
        admin().post("/api/admin/bookings/$deal.id/decision", [acceptedWeight: 5, reason: 'Because', version: deal.version])
            .json.errors*.path == ['reason']
    }

    def "a completed visit counts for the representative, a refused one does not"() {
        given:
        def done = world.accepted()
        def refused = world.onSite()
        refused.representative.post("$refused.path/gate-refused", [outcome: 'CLOSED', note: 'Nobody there']).expect(200)
        refused.deliver()
        refused.buyer.post("$refused.path/accept", [version: refused.version]).expect(200)

        expect:
        visits(done) == 1
        visits(refused) == 0
    }

    def "a completed visit proves experience with what the factory makes, in whatever words that was said"() {
        given:
        def buyer = buyer()
        def deal = world.accepted(buyer: buyer, factory: world.factory(buyer, [products: ['plastic housings', '灯具', 'bespoke marvels', 'kitchen']]))

        expect:
        def seen = buyer.get("/api/representatives/${deal.representative.me.id}").expect(200).json.visits
        seen.completed == 1
        seen.byCategory*.slug.toSet() == ['plastics-rubber', 'lighting', 'kitchen'].toSet()
    }

    private int visits(BookingWorld.Deal deal) {
        sql.firstRow('select count(*) as n from representative_visit where booking_id = ?', UUID.fromString(deal.id)).n
    }
}
