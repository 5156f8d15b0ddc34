package app.gemba.payments

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld

import static app.gemba.payments.PaymentWorld.eventually

/** A quote of USD 600.00 and 100.50 of expenses, unless a spec says otherwise; commission 12 % of the fee. */
class ReleasedPaymentSpec extends GembaSpec {
    def bookings = new BookingWorld(this)
    def world = new PaymentWorld(this)

    def cleanup() {
        world.provider.reset()
    }

    def "an accepted report releases fee less commission and all expenses, and waits for the representative's account"() {
        when:
        def deal = bookings.accepted()

        then:
        world.amounts(deal) == [funded: 70_050, held: 0, releasedToRepresentative: 62_850, commission: 7_200,
                                refunded: 0, refundPending: 0]
        world.money(deal).state == 'RELEASED'
        eventually { assert world.money(deal).payout.state == 'WAITING_FOR_ACCOUNT' }
        transfers(deal).empty
        world.violations == []

        when:
        def account = world.account(deal.representative)

        then: 'what waited is paid out of the very charge that the buyer paid'
        eventually { assert world.money(deal).payout.state == 'PAID' }
        world.money(deal).payout.amount.minor == 62_850
        with(transfers(deal)) {
            it.size() == 1
            it[0].contains(account)
            it[0].contains(charge(deal))
            it[0].contains("booking_$deal.id")
        }
        world.violations == []
    }

    def "of a report accepted to 70 percent the contested 30 stay held until they are decided"() {
        given:
        def deal = bookings.disputed(objectives: [50, 20, 30])

        expect: 'fee 420.00 less 50.40, and the expenses'
        world.money(deal).state == 'DISPUTED'
        world.amounts(deal) == [funded: 70_050, held: 18_000, releasedToRepresentative: 47_010, commission: 5_040,
                                refunded: 0, refundPending: 0]

        when: 'an admin decides that half of the contested weight was met'
        admin().post("/api/admin/bookings/$deal.id/decision",
            [acceptedWeight: 15, reason: 'Half of the photos show what was asked for', version: deal.version]).expect(200)

        then:
        eventually {
            assert world.amounts(deal) == [funded: 70_050, held: 0, releasedToRepresentative: 54_930, commission: 6_120,
                                           refunded: 9_000, refundPending: 0]
        }
        world.money(deal).state == 'PART_REFUNDED'
        world.violations == []
    }

    def "a representative in yen is paid in yen"() {
        given:
        def deal = bookings.accepted(currency: 'JPY', quote: [
            dayRate: [minor: 45_001, currency: 'JPY'],
            expenses: [[kind: 'TRAVEL', description: 'Train', amount: [minor: 12_345, currency: 'JPY']]]])

        when:
        world.account(deal.representative)

        then: '90,002 less 10,800 (rounded down), and 12,345'
        eventually { assert world.money(deal).payout == [state: 'PAID', amount: [minor: 91_547, currency: 'JPY'],
                                                         at: world.money(deal).payout.at] }
        world.money(deal).commission.minor == 10_800
        world.violations == []
    }

    def "commission is rounded down to the minor unit: #fee"() {
        expect:
        beans.getBean(Commission).on(app.gemba.shared.Money.of(fee, 'USD')).minor() == commission

        where:
        fee    || commission
        0      || 0
        8      || 0
        9      || 1
        12_345 || 1_481
        60_000 || 7_200
    }

    def "an account that is restricted again is noticed before the payout, which waits until it is ready"() {
        given: 'we believe that the account is ready, and miss that it no longer is'
        def deal = bookings.delivered()
        def account = world.account(deal.representative)
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.control("require/$account", [due: ['individual.verification.document']])

        when:
        deal.buyer.post("$deal.path/accept", [version: deal.version]).expect(200)

        then:
        eventually { assert world.money(deal).payout.state == 'WAITING_FOR_ACCOUNT' }
        transfers(deal).empty
        world.violations == []

        when:
        world.provider.control('webhooks', [mode: 'normal'])
        world.provider.control("require/$account", [due: []])

        then:
        eventually { assert world.money(deal).payout.state == 'PAID' }
        transfers(deal).size() == 1
        transfersMade(deal) == 1
        world.violations == []
    }

    def "a transfer that the provider refuses because of the account makes the payout wait, and the next try is a new call"() {
        given: 'the account is restricted, and cannot even be read before the transfer'
        def deal = bookings.delivered()
        def account = world.account(deal.representative)
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.control("require/$account", [due: ['individual.verification.document']])
        world.provider.control('faults', [method: 'GET', pathPrefix: "/v1/accounts/$account", kind: 'status', status: 500, times: 2])

        when:
        deal.buyer.post("$deal.path/accept", [version: deal.version]).expect(200)

        then:
        eventually {
            assert world.operation(deal, 'TRANSFER')?.state == 'REJECTED'
            assert world.money(deal).payout.state == 'WAITING_FOR_ACCOUNT'
        }
        deal.representative.get('/api/representatives/me/payout-account').json.state == 'RESTRICTED'
        world.violations == []

        when:
        world.provider.reset()
        world.provider.control("require/$account", [due: []])

        then:
        eventually {
            world.sweep()
            assert world.money(deal).payout.state == 'PAID'
        }
        world.operation(deal, 'TRANSFER').generation == 2
        transfers(deal).size() == 2
        transfersMade(deal) == 1
        world.violations == []
    }

    def "a representative sees what is held, due and paid, newest first"() {
        given:
        def held = bookings.funded()
        def representative = held.representative
        def earnings = { representative.get('/api/representatives/me/earnings').expect(200).json }

        expect:
        with(earnings()) {
            items*.state == ['HELD']
            items[0].gross.minor == 70_050
            items[0].commission.minor == 7_200
            items[0].net.minor == 62_850
            items[0].title == 'First visit before the pilot order'
            items[0].buyer == 'Nordlicht Outdoor GmbH'
            totals*.held*.minor == [62_850]
            next == null
        }

        when:
        held.atStart()
        representative.post("$held.path/check-in", held.arrival()).expect(200)
        representative.post("$held.path/check-out", held.arrival()).expect(200)
        held.deliver()
        held.buyer.post("$held.path/accept", [version: held.version]).expect(200)

        then:
        eventually { assert earnings().items*.state == ['WAITING_FOR_ACCOUNT'] }
        earnings().totals*.due*.minor == [62_850]

        when:
        world.account(representative)

        then:
        eventually { assert earnings().items*.state == ['PAID'] }
        earnings().totals*.paid*.minor == [62_850]
    }

    def "a representative without an account is sent to the provider's pages, each time by a fresh link"() {
        given:
        def representative = bookings.vettedRepresentative()

        expect:
        with(representative.get('/api/representatives/me/payout-account').json) {
            rail == 'CONNECT_TRANSFER'
            state == 'NONE'
            requirements == []
            stop.reason == 'NO_ACCOUNT'
        }

        when:
        def links = (1..2).collect { representative.post('/api/representatives/me/payout-account').expect(200).json.url }

        then: 'two links to one account'
        links.toSet().size() == 2
        links.collect { (it =~ /acct_[A-Za-z0-9]+/)[0] }.toSet().size() == 1
        representative.get('/api/representatives/me/payout-account').json.state == 'ONBOARDING'
    }

    def "a cursor that is none is refused"() {
        when:
        def answer = representative().get('/api/representatives/me/earnings?after=nonsense')

        then:
        answer.status == 400
        answer.json.errors*.path == ['after']
    }

    private List<String> transfers(deal) {
        world.provider.calls('POST', '/v1/transfers').findAll { it.toString().contains(deal.id) }*.toString()
    }

    private int transfersMade(deal) {
        sql.firstRow("""select count(*) as made from payment_operation
            where kind = 'TRANSFER' and external_id is not null and booking_id = ${deal.bookingId.value()}""").made
    }

    private String charge(deal) {
        sql.firstRow("select charge_id from payment where booking_id = ${deal.bookingId.value()}").charge_id
    }
}
