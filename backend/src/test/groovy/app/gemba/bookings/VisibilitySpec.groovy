package app.gemba.bookings

import app.gemba.GembaSpec

/** Who sees what of a booking. */
class VisibilitySpec extends GembaSpec {
    def world = new BookingWorld(this)

    def "a booking is absent for everybody who is not part of it"() {
        given:
        def deal = world.funded()

        expect:
        buyer().get(deal.path).problem == 'BOOKING_NOT_FOUND'
        world.vettedRepresentative().get(deal.path).problem == 'BOOKING_NOT_FOUND'
        anonymous().get(deal.path).problem == 'NOT_SIGNED_IN'
    }

    def "of several who were asked, nobody learns about the others"() {
        given:
        def deal = world.draft()
        def other = world.vettedRepresentative()
        deal.buyer.post("$deal.path/submit", [representativeIds: [deal.representative.me.id, other.me.id], version: deal.version]).expect(200)
        [deal.representative, other].each { it.post("$deal.path/quotes", world.offer(deal.json)).expect(200) }
        def quote = deal.json.quotes.find { it.representativeId == deal.representative.me.id }

        when:
        deal.acceptQuote(quote.id).expect(200)
        world.pay(deal)
        def passedOver = other.get(deal.path).expect(200).json

        then:
        passedOver.invitations*.state == ['NOT_CHOSEN']
        passedOver.quotes*.representativeId == [other.me.id]
        passedOver.timeline*.action == ['SUBMIT', 'QUOTE']
        passedOver.representative == null
        passedOver.agreedQuote == null
        passedOver.visit == null
        passedOver.deadlineAt == null
        passedOver.factory.contactPhone == null
        passedOver.actions == []
        deal.representative.get(deal.path).expect(200).json.quotes.size() == 1
        deal.representative.get(deal.path).json.factory.contactPhone == '+86 769 8888 0000'
        deal.json.quotes.size() == 2
    }

    def "whoever was passed over cannot do what the chosen one can"() {
        given:
        def deal = world.draft()
        def other = world.vettedRepresentative()
        deal.buyer.post("$deal.path/submit", [representativeIds: [deal.representative.me.id, other.me.id], version: deal.version]).expect(200)
        deal.representative.post("$deal.path/quotes", world.offer(deal.json)).expect(200)
        deal.acceptQuote().expect(200)
        world.pay(deal)
        deal.atStart()

        expect:
        other.post("$deal.path/check-in", deal.arrival()).problem == 'BOOKING_NOT_FOUND'
        other.post("$deal.path/cancel", [reason: 'No', version: deal.version]).problem == 'MOVE_NOT_ALLOWED'
        deal.status == 'FUNDED'
    }

    def "lists hold what the caller is part of, page by page, and say whose turn it is"() {
        given:
        def buyer = buyer()
        def deals = (1..3).collect { world.open(buyer: buyer) }
        deals[0].representative.post("${deals[0].path}/quotes", world.offer(deals[0].json)).expect(200)

        when:
        def first = buyer.get('/api/bookings?limit=2').expect(200).json
        def second = buyer.get("/api/bookings?limit=2&after=$first.next").expect(200).json

        then:
        (first.items + second.items)*.id == deals*.id.reverse()
        second.next == null
        second.items[0].nextAction == 'ACCEPT_QUOTE'
        first.items*.nextAction == [null, null]
        buyer.get('/api/bookings?status=AGREED').json.items == []
        buyer.get('/api/bookings?status=OPEN&status=AGREED').json.items.size() == 3
        with(deals[1].representative.get('/api/bookings').json.items) {
            it*.id == [deals[1].id]
            it[0].nextAction == 'QUOTE'
            it[0].counterpart == 'Nordlicht Outdoor GmbH'
        }
        admin().get('/api/bookings?limit=3').json.items.size() == 3
        world.vettedRepresentative().get('/api/bookings').json.items == []
    }

    def "presence is kept as it came and is no reason to turn somebody away"() {
        given:
        def deal = world.funded()
        deal.atStart()

        when:
        def visit = deal.representative.post("$deal.path/check-in", deal.arrival(position)).expect(200).json.visit

        then:
        visit.presence.inside == inside
        (visit.presence.distanceM == null) == (position.containsKey('lat') && position.lat == null)

        where:
        position                                     || inside
        [:]                                          || true
        [lat: 31.2304, lng: 121.4737]                || false
        [lat: null, lng: null, accuracyM: null]      || null
        [accuracyM: 5000.0]                          || null
    }

    def "half a position is a mistake"() {
        given:
        def deal = world.funded()
        deal.atStart()

        expect:
        deal.representative.post("$deal.path/check-in", deal.arrival(lng: null)).json.errors*.path == ['lng']
    }
}
