package app.gemba.payments

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.local.TestServers
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration
import java.time.LocalDate
import java.time.ZoneOffset

import static app.gemba.payments.PaymentWorld.eventually

/** By which rail somebody is paid, and what keeps money from leaving. */
class PayoutRailsSpec extends GembaSpec {
    static final String CARD_AVAILABLE_AT_ONCE = '4000 0000 0000 0077'

    def bookings = new BookingWorld(this)
    def world = new PaymentWorld(this)
    def bank = new BankWorld(this)

    def cleanup() {
        world.provider.reset()
    }

    def "F30 a payout stays owed while the provider's account is not ready, and a payment by bank is offered after 60 days"() {
        given:
        def deal = bookings.delivered()
        def representative = deal.representative
        def account = world.account(representative)
        world.provider.control("require/$account", [due: ['individual.verification.document']])
        deal.buyer.post("$deal.path/accept", [version: deal.version]).expect(200)
        eventually { assert bank.payout(deal).state == 'WAITING_FOR_ACCOUNT' }

        expect: 'the representative is told what is missing, and no money is lost'
        with(bank.account(representative)) {
            state == 'RESTRICTED'
            requirements == ['individual.verification.document']
            stop.reason == 'ACCOUNT_NOT_READY'
            !bankOffered
            bankForm == null
        }
        bank.give(representative, 'PL').problem == 'PAID_BY_PROVIDER'

        when:
        def due = bank.payout(deal).due_since.toInstant()
        clock.setTo(due + Duration.ofDays(60) - Duration.ofMinutes(1))

        then:
        !bank.account(representative).bankOffered

        when:
        clock.setTo(due + Duration.ofDays(60))

        then:
        bank.account(representative).bankOffered
        bank.account(representative).bankForm.account == 'IBAN'

        when:
        bank.give(representative, 'PL').expect(200)

        then:
        eventually { assert bank.payout(deal).subMap(['state', 'rail']) == [state: 'DUE', rail: 'MANUAL_BANK'] }
        world.violations == []

        when: 'the provider is content after all'
        world.provider.control("require/$account", [due: []])
        eventually { assert bank.account(representative).state == 'READY' }
        clock.advance(Duration.ofHours(2))
        world.sweep()

        then: 'what has not left goes the usual way'
        eventually { assert bank.payout(deal).subMap(['state', 'rail']) == [state: 'PAID', rail: 'CONNECT_TRANSFER'] }
        world.violations == []
    }

    def "F31 an account that its holder takes away is not used any more, what is owed stays, and the next account is another one"() {
        given:
        def deal = bookings.delivered()
        def representative = deal.representative
        def first = world.account(representative)

        when:
        world.provider.control("deauthorize/$first", [:])

        then:
        eventually { assert bank.account(representative).state == 'CLOSED' }

        when:
        deal.buyer.post("$deal.path/accept", [version: deal.version]).expect(200)

        then:
        eventually { assert bank.payout(deal).state == 'WAITING_FOR_ACCOUNT' }
        world.provider.calls('POST', '/v1/transfers').every { !it.toString().contains(deal.id) }
        bank.account(representative).stop.reason == 'NO_ACCOUNT'
        world.violations == []

        when:
        def second = world.account(representative)

        then:
        second != first
        eventually { assert bank.payout(deal).state == 'PAID' }
        accounts(representative) == [(first): 'CLOSED', (second): 'READY']
        world.violations == []
    }

    def "F31 is found by the sweep when the event is lost"() {
        given:
        def representative = bookings.vettedRepresentative()
        def account = world.account(representative)
        world.provider.control("require/$account", [due: ['individual.verification.document']])
        eventually { assert bank.account(representative).state == 'RESTRICTED' }
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.control("deauthorize/$account", [:])

        when:
        clock.advance(Duration.ofHours(1))
        world.sweep()

        then:
        bank.account(representative).state == 'CLOSED'
    }

    def "F32 changed bank details wait for 48 hours, the old contact is told, and payouts wait with them"() {
        given:
        def deal = bank.due(country: 'VN')
        def representative = deal.representative
        sql.executeUpdate('update bank_details set contact_email = ? where representative_id = ?',
            'before-the-theft@example.test', UUID.fromString(representative.me.id))

        when:
        def changedAt = clock.instant()
        def changed = bank.give(representative, 'VN', [account: '0071009999999']).expect(200).json

        then:
        changed.bank.mask == 'VN •••• 9999'
        changed.stop.reason == 'BANK_DETAILS_NEW'
        java.time.Instant.parse(changed.stop.until) >= changedAt + Duration.ofHours(48)
        mailTo('before-the-theft@example.test').contains('Your bank details were changed')
        mailTo(representative.me.email).contains('Your bank details were changed')
        !mailTo(representative.me.email).contains('0071009999999')

        when: 'whoever gathers now does not get it'
        world.sweep()
        clock.advance(Duration.ofHours(47))
        world.sweep()

        then:
        bank.payout(deal).state == 'WAITING_FOR_ACCOUNT'
        admin().get('/api/admin/due-payouts').json.stopped.find { it.bookingId == deal.id }.stop.reason == 'BANK_DETAILS_NEW'

        when:
        clock.advance(Duration.ofHours(2))
        world.sweep()

        then:
        eventually { assert bank.payout(deal).state == 'DUE' }
        world.violations == []
    }

    def "F33 a payment that the representative's own bank sends back is shown, and the ledger stays as it is"() {
        given:
        def deal = bookings.agreed()
        assert world.provider.pay(world.page(deal), CARD_AVAILABLE_AT_ONCE).outcome == 'paid'
        eventually { assert deal.status == 'FUNDED' }
        def representative = deal.representative
        def account = world.account(representative)
        deal.atStart()
        representative.post("$deal.path/check-in", deal.arrival()).expect(200)
        representative.post("$deal.path/check-out", deal.arrival()).expect(200)
        deal.deliver()
        deal.buyer.post("$deal.path/accept", [version: deal.version]).expect(200)
        eventually { assert bank.payout(deal).state == 'PAID' }
        def lines = sql.firstRow('select count(*) as n from journal_line').n
        def payout = paidOn(account, bank.payout(deal).amount)

        when: 'it was paid, and then it was not'
        world.provider.control("arrive/$payout", [:])
        world.provider.control("fail/$payout", [reason: 'account_closed'])

        then:
        eventually {
            def told = bank.account(representative)
            assert told.bankRefusedAt
            assert told.requirements == ['external_account']
        }
        bank.payout(deal).state == 'PAID'
        sql.firstRow('select count(*) as n from journal_line').n == lines
        world.violations == []
    }

    def "who lives in #country is paid by #rail"() {
        given:
        def representative = bookings.vettedRepresentative([country: country])

        when:
        def terms = representative.get("/api/representatives/me/payout-terms?currency=$currency").expect(200).json

        then:
        terms.rail == rail
        terms.stop.reason == reason
        terms.minimum?.minor == minimum
        terms.payer == payer

        where:
        country | currency || rail               | reason            | minimum | payer
        'CN'    | 'USD'    || 'MANUAL_BANK'      | 'NO_BANK_DETAILS' | 2_500   | 'Gemba Marketplace Ltd'
        'BD'    | 'JPY'    || 'MANUAL_BANK'      | 'NO_BANK_DETAILS' | 4_000   | 'Gemba Marketplace Ltd'
        'TR'    | 'EUR'    || 'MANUAL_BANK'      | 'NO_BANK_DETAILS' | 2_500   | 'Gemba Marketplace Ltd'
        'PL'    | 'USD'    || 'CONNECT_TRANSFER' | 'NO_ACCOUNT'      | 100     | null
        'CH'    | 'CHF'    || 'CONNECT_TRANSFER' | 'NO_ACCOUNT'      | 100     | null
        'AQ'    | 'USD'    || null               | 'NO_ROUTE'        | null    | null
        null    | 'USD'    || null               | 'NO_HOME'         | null    | null
    }

    def "where nothing reaches yet the booking is possible, the payout waits, and a row that an admin adds lets it go"() {
        given:
        def deal = bookings.accepted(representative: bookings.vettedRepresentative([country: 'GL']))
        eventually { assert bank.payout(deal).state == 'WAITING_FOR_ACCOUNT' }

        expect:
        bank.account(deal.representative).subMap(['rail', 'stop']) == [rail: null, stop: [reason: 'NO_ROUTE', until: null, minimum: null]]
        admin().get('/api/admin/due-payouts').json.stopped.find { it.bookingId == deal.id }.stop.reason == 'NO_ROUTE'
        deal.representative.post('/api/representatives/me/payout-account').problem == 'NOT_PAYABLE_YET'

        when: 'a row for tomorrow'
        admin().post('/api/admin/payout-routes', route('GL', today.plusDays(1))).expect(201)

        then:
        bank.account(deal.representative).rail == null

        when:
        clock.advance(Duration.ofDays(1))

        then:
        bank.account(deal.representative).rail == 'MANUAL_BANK'

        when:
        bank.give(deal.representative, 'GL', [bankName: 'Bank of Greenland', account: 'GL89 6471 0001 0002 06', bic: 'GRENGLGX']).expect(200)

        then:
        eventually { assert bank.payout(deal).state == 'DUE' }
        world.violations == []
    }

    def "a route is never changed: another row ends it, on a day that is not over, and in order"() {
        given:
        def desk = admin()
        def add = { Map named -> desk.post('/api/admin/payout-routes', route('FJ', today) + named) }

        when:
        add([:]).expect(201)
        def rows = add(validFrom: today.plusDays(10).toString(), rail: null).expect(201).json.items

        then: 'from then on nobody there can be paid'
        rows*.subMap(['validFrom', 'validTo']) == [[validFrom: today.toString(), validTo: today.plusDays(10).toString()]]

        when:
        rows = add(validFrom: today.plusDays(20).toString()).expect(201).json.items

        then:
        rows.size() == 2
        add(validFrom: today.plusDays(15).toString()).problem == 'ROUTE_ALREADY_DATED'
        add(validFrom: today.plusDays(20).toString()).problem == 'ROUTE_ALREADY_DATED'
        add(validFrom: today.minusDays(1).toString()).json.errors*.path == ['validFrom']
        add(country: 'ZZ').json.errors*.path == ['country']
        add(minimums: [[minor: 1, currency: 'HUF']]).json.errors*.path == ['minimums[0]']
        add(evidenceUrl: 'javascript:alert(1)').json.errors*.path == ['evidenceUrl']
    }

    def "two admins who add the same route at once add it once"() {
        given:
        def desks = (1..2).collect { admin() }

        when:
        def answers = desks.collect { desk ->
            java.util.concurrent.CompletableFuture.supplyAsync { desk.post('/api/admin/payout-routes', route('WS', today)).status }
        }*.join()

        then:
        answers.sort() == [201, 409]
        sql.firstRow("select count(*) as n from payout_route where country = 'WS'").n == 1
    }

    def "little money waits for more, and goes with it"() {
        given: 'USD 14.96 where a payment by bank needs USD 25.00'
        def representative = bank.representative('IN')
        def small = [manDays: 0.5, dayRate: [minor: 3_400, currency: 'CAD'], expenses: []]
        def first = bookings.accepted(representative: representative, currency: 'CAD', quote: small)
        eventually { assert bank.payout(first).state == 'DUE' }
        world.sweep()

        expect:
        bank.payout(first).amount == 1_496
        bank.payout(first).rail == null
        with(admin().get('/api/admin/due-payouts').json.stopped.find { it.bookingId == first.id }.stop) {
            reason == 'BELOW_MINIMUM'
            minimum == [minor: 3_500, currency: 'CAD']
        }

        when:
        clock.advance(Duration.ofDays(30))
        def second = bookings.accepted(representative: representative, currency: 'CAD', quote: small + [manDays: 1])
        clock.advance(Duration.ofHours(2))
        world.sweep()

        then:
        eventually { assert [first, second].collect { bank.payout(it).rail } == ['MANUAL_BANK', 'MANUAL_BANK'] }
    }

    private Map<String, String> accounts(representative) {
        sql.rows('select account_id, state from payout_account where representative_id = ? order by state', UUID.fromString(representative.me.id))
            .collectEntries { [it.account_id, it.state] }
    }

    private LocalDate getToday() {
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
    }

    private static Map route(String country, LocalDate from) {
        [country: country, entityTypes: ['INDIVIDUAL'], rail: 'MANUAL_BANK', validFrom: from.toString(),
         minimums: [[minor: 2_500, currency: 'USD']], evidenceUrl: 'https://bank.example/countries', checkedOn: null]
    }

    private String mailTo(String address) {
        String text = null
        eventually {
            text = TestServers.mail().messagesTo(address).collect { "${it.subject()} ${it.text()}" }.join('\n')
            assert text.contains('bank details were changed')
        }
        text
    }

    /** The holder of an account at the provider has money paid on to the own bank. */
    private String paidOn(String account, long amount) {
        def answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("${world.provider.server.url()}/v1/payouts"))
            .header('Authorization', 'Bearer sk_test_holder').header('Stripe-Account', account)
            .header('Content-Type', 'application/x-www-form-urlencoded')
            .POST(HttpRequest.BodyPublishers.ofString("amount=$amount&currency=usd")).build(), HttpResponse.BodyHandlers.ofString())
        assert answer.statusCode() == 200: answer.body()
        parse(answer.body()).id
    }
}
