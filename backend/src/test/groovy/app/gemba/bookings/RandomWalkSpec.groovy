package app.gemba.bookings

import app.gemba.GembaSpec
import app.gemba.payments.PaymentWorld
import java.time.Duration

/** Whatever people do, in whatever order, while time goes by: nobody is booked twice and no money gets lost. */
class RandomWalkSpec extends GembaSpec {
    static final int STEPS = 100
    static final List<String> ENDED = ['ACCEPTED', 'CLOSED', 'CANCELLED', 'EXPIRED', 'NO_SHOW']
    def world = new BookingWorld(this)
    def payments = new PaymentWorld(this)

    def "random walk #seed never books twice and never loses money"() {
        given: 'three bookings of two representatives, all for the same days'
        def random = new Random(seed)
        def buyer = buyer()
        def admin = admin()
        def factory = world.factory(buyer)
        def representatives = (1..2).collect { world.vettedRepresentative() }
        def begun = { world.open(buyer: buyer, factory: factory, representative: representatives[random.nextInt(2)]) }
        def deals = (0..2).collect { begun() }
        def ways = WaysIn.ALL.keySet() + 'consent'
        def moved = 0

        expect:
        STEPS.times {
            def which = random.nextInt(deals.size())
            def deal = deals[which]
            def before = deal.json
            switch (random.nextInt(10)) {
                case 0:
                    clock.advance(Duration.ofMinutes(random.nextInt(60 * 60)))
                    deal.runTimers()
                    break
                case 1:
                    before.visit ? clock.setTo([clock.instant(), deal.start].max()) : null
                    break
                case 2:
                    before.status == 'AGREED' ? world.pay(deal) : null
                    before.status in ['REPORTING', 'REVISION'] ? deal.deliver() : null
                    break
                default: // mostly something that is possible, now and then anything
                    def who = [deal.buyer, deal.representative, admin][random.nextInt(3)]
                    def seen = who.get(deal.path)
                    def offered = seen.status == 200 ? ways.findAll { way -> WaysIn.ALL[way].any { it?.name() in seen.json.actions } } : []
                    def among = (offered && random.nextInt(4) ? offered + (before.consent ? ['consent'] : []) : ways) as List
                    def answer = WaysIn.ask(world, deal, who, among[random.nextInt(among.size())], random.nextInt(1000))
                    assert answer.status in [200, 400, 403, 404, 409]: answer.text
            }
            moved += deal.json.timeline.size() - before.timeline.size()
            deals.each { assert intact(it) }
            assert overlaps(representatives) == 0
            if (deal.json.actions.empty && deal.status in ENDED) {
                deals[which] = begun()
            }
        }

        and: 'the walk went somewhere, and the books agree'
        moved > 15
        payments.violations == []

        where:
        seed << (1..4)
    }

    /** Funded = released + refunded + held, always; and nothing is held where nothing can happen any more. */
    private boolean intact(BookingWorld.Deal deal) {
        def row = sql.firstRow("""
            select status, purse_funded as funded, purse_fee + purse_expenses + purse_refund as decided,
                   purse_fee as fee, q.fee_minor as agreed
            from booking left join quote q on q.id = quote_id where booking.id = ?""", UUID.fromString(deal.id))
        assert row.decided <= row.funded
        assert row.fee <= (row.agreed ?: 0)
        if (row.status in ENDED) {
            assert row.decided == row.funded
        }
        if (row.status in ['DRAFT', 'OPEN', 'AGREED', 'EXPIRED']) {
            assert row.funded == 0
        }
        if (row.funded > 0) {
            def money = payments.amounts(deal)
            assert money.funded == row.funded
            assert money.funded == money.held + money.releasedToRepresentative + money.commission + money.refunded + money.refundPending
            assert money.held == row.funded - row.decided
        }
        if (row.status in ['AGREED', 'FUNDED', 'ON_SITE']) {
            assert sql.firstRow("""
                select count(*) as n from booking b join calendar_block c on c.booking_id = b.id
                  and c.representative_id = b.representative_id and lower(c.during) = (b.visit ->> 'startAt')::timestamptz
                where b.id = ?""", UUID.fromString(deal.id)).n == 1
        }
        true
    }

    private long overlaps(List representatives) {
        representatives.sum {
            sql.firstRow("""
                select count(*) as n from calendar_block a join calendar_block b
                  on a.representative_id = b.representative_id and a.id < b.id and a.during && b.during
                where a.representative_id = ?""", UUID.fromString(it.me.id)).n as long
        } as long
    }
}
