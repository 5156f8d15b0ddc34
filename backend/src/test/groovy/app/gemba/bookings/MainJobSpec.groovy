package app.gemba.bookings

import app.gemba.GembaSpec

class MainJobSpec extends GembaSpec {
    def world = new BookingWorld(this)

    def "a booking goes from the draft to the released fee"() {
        given:
        def deal = world.draft()

        expect:
        deal.status == 'DRAFT'
        deal.json.actions == ['SUBMIT']

        when:
        deal.buyer.post("$deal.path/submit", [representativeIds: [deal.representative.me.id], version: deal.version]).expect(200)

        then:
        deal.status == 'OPEN'
        deal.representative.get(deal.path).expect(200).json.actions == ['QUOTE', 'DECLINE']

        when:
        deal.representative.post("$deal.path/quotes", world.offer(deal.json)).expect(200)
        deal.acceptQuote().expect(200)

        then:
        deal.status == 'AGREED'
        deal.json.actions == ['WITHDRAW', 'PAY']

        when:
        world.pay(deal)

        then:
        deal.status == 'FUNDED'

        when:
        deal.atStart()
        deal.representative.post("$deal.path/check-in", deal.arrival()).expect(200)
        deal.representative.post("$deal.path/check-out", deal.arrival()).expect(200)
        deal.deliver()

        then:
        deal.status == 'DELIVERED'

        when:
        deal.buyer.post("$deal.path/accept", [version: deal.version]).expect(200)

        then:
        deal.status == 'ACCEPTED'
        deal.json.objectiveResults*.outcome.unique() == ['ACCEPTED']
        deal.json.timeline*.action == ['SUBMIT', 'QUOTE', 'ACCEPT_QUOTE', 'FUND', 'CHECK_IN', 'CHECK_OUT', 'DELIVER', 'ACCEPT']
    }
}
