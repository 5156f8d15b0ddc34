package app.gemba.payments.treasury

import app.gemba.GembaSpec
import app.gemba.ledger.DeskPostings
import app.gemba.ledger.Ledger
import app.gemba.payments.PaymentWorld
import app.gemba.payments.ProviderSync
import app.gemba.shared.Money
import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.Executors

import static app.gemba.ledger.AccountKind.*
import static app.gemba.ledger.AccountRef.ofBooking
import static app.gemba.ledger.AccountRef.platform
import static app.gemba.payments.PaymentWorld.eventually

/** P17: our own money leaves the provider for our bank, when an admin says so and never more than is ours. */
class TreasurySpec extends GembaSpec {
    static final PATH = '/api/admin/money/own-payouts'
    /** Nobody else in these specs moves pounds, so that what is left of them is known. */
    static final OURS = Currency.getInstance('GBP')
    static final QUICK_CARD = '4000 0000 0000 0077'

    def world = new PaymentWorld(this)
    def ledger = beans.getBean(Ledger)
    def ada = admin(name: 'Ada Admin')

    def setup() {
        // the same at the provider and in the ledger, and some of it belongs to a buyer
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.foreignPayment(1_000_00, QUICK_CARD, 'gbp')
        world.provider.control('webhooks', [mode: 'normal'])
        adjust(platform(PROVIDER_AVAILABLE, OURS), ofBooking(BUYER_FUNDS_HELD, OURS, UUID.randomUUID()), 300_00)
        adjust(platform(PROVIDER_AVAILABLE, OURS), platform(OWN_FUNDS, OURS), 900_00 - beyond())
    }

    def cleanup() {
        world.provider.reset()
    }

    def "it leaves, arrives after some days, and each step is in the ledger"() {
        given:
        def before = balances()
        def room = room()

        expect: 'what belongs to others stays'
        room.available.minor + room.pending.minor - room.owed.minor >= 900_00
        room.may == [minor: 900_00, currency: 'GBP']

        when:
        def key = UUID.randomUUID()
        def answer = ada.post(PATH, order(150_00, key: key)).expect(200).json

        then: 'it is known at once who asked for it and why, and that it may not be taken twice'
        with(answer.payouts.find { it.id == key.toString() }) {
            state in ['ASKED', 'ON_THE_WAY']
            amount == [minor: 150_00, currency: 'GBP']
            askedBy == 'Ada Admin'
            reason == 'What we earned in October'
        }
        answer.money.find { it.may.currency == 'GBP' }.may.minor == 750_00

        and:
        eventually { assert shown(key).state == 'ON_THE_WAY' }
        moved(before) == [PROVIDER_AVAILABLE: -150_00, BANK_IN_TRANSIT: 150_00, BANK: 0]
        may() == 750_00

        when: 'it is there, and no notice tells'
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.control("arrive/${shown(key).externalId}", [:])
        clock.advance(Duration.ofHours(7))
        beans.getBean(OwnPayoutSweep).run()

        then:
        shown(key).state == 'ARRIVED'
        moved(before) == [PROVIDER_AVAILABLE: -150_00, BANK_IN_TRANSIT: 0, BANK: 150_00]

        when: 'the bank sends it back after all'
        world.provider.control('webhooks', [mode: 'normal'])
        world.provider.control("fail/${shown(key).externalId}", [reason: 'account_closed'])

        then:
        eventually { assert shown(key).state == 'FAILED' }
        shown(key).error == 'account_closed'
        moved(before) == [PROVIDER_AVAILABLE: 0, BANK_IN_TRANSIT: 0, BANK: 0]
        alarms(key) == 1
        may() == 900_00
        world.violations == []
    }

    def "more than is left beyond what belongs to others does not leave, however many ask at once"() {
        expect:
        with(ada.post(PATH, order(900_01))) {
            problem == 'OWN_PAYOUT_TOO_MUCH'
            json.errors*.path == ['amount.minor']
        }
        ada.post(PATH, order(0)).problem == 'OWN_PAYOUT_TOO_MUCH'
        ada.post(PATH, order(1) + [amount: [minor: 1, currency: 'HUF']]).problem == 'OWN_PAYOUT_TOO_MUCH'
        ada.post(PATH, order(1) + [reason: 'short']).json.errors*.path == ['reason']

        when:
        def admins = (1..4).collect { admin() }
        def pool = Executors.newFixedThreadPool(4)
        def answers = pool.invokeAll(admins.collect { one -> { -> one.post(PATH, order(300_00)).status } as Callable<Integer> })*.get()
        pool.shutdown()

        then:
        answers.sort() == [200, 200, 200, 409]
        may() == 0
    }

    def "the same key is one payout, and another content under it is refused"() {
        given:
        def key = UUID.randomUUID()

        when:
        2.times { ada.post(PATH, order(100_00, key: key)).expect(200) }

        then:
        may() == 800_00
        ada.post(PATH, order(100_01, key: key)).problem == 'OWN_PAYOUT_KEY_USED'
    }

    def "what the provider does not take moves nothing, and is done after all when it has it after all"() {
        given:
        def before = balances()
        def key = UUID.randomUUID()
        world.provider.control('faults', [method: 'POST', pathPrefix: '/v1/payouts', kind: 'status', status: 400, times: 1])

        when:
        ada.post(PATH, order(100_00, key: key)).expect(200)

        then:
        eventually { assert shown(key).state == 'REFUSED' }
        moved(before) == [PROVIDER_AVAILABLE: 0, BANK_IN_TRANSIT: 0, BANK: 0]
        may() == 900_00
        alarms(key) == 1

        when:
        def operation = sql.firstRow("select operation_id from own_payout where id = $key").operation_id
        def made = world.provider.write('/v1/payouts', [amount: 100_00, currency: 'gbp', 'metadata[operation_id]': operation]).id

        then:
        eventually { assert shown(key).externalId == made }
        shown(key).state == 'ON_THE_WAY'
        moved(before) == [PROVIDER_AVAILABLE: -100_00, BANK_IN_TRANSIT: 100_00, BANK: 0]
        alarms(key) == 0
    }

    def "one that somebody makes in the provider's own pages has moved our money just the same"() {
        given:
        def before = balances()

        when:
        def made = world.provider.write('/v1/payouts', [amount: 40_00, currency: 'gbp']).id
        eventually { assert seen(made) }
        3.times { beans.getBean(ProviderSync).ownPayout(made) }

        then:
        with(seen(made)) {
            askedBy == null
            reason == null
        }
        moved(before) == [PROVIDER_AVAILABLE: -40_00, BANK_IN_TRANSIT: 40_00, BANK: 0]
        may() == 860_00
    }

    def "what the provider does not let us use yet does not leave, however much of it is ours"() {
        given: 'in some days there is twice as much'
        def available = room().available.minor
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.foreignPayment(available, '4242 4242 4242 4242', 'gbp')
        adjust(platform(PROVIDER_PENDING, OURS), platform(OWN_FUNDS, OURS), available)

        expect:
        with(room()) {
            pending.minor >= available
            may.minor == available - asked.minor
        }
        ada.post(PATH, order(may() + 1)).problem == 'OWN_PAYOUT_TOO_MUCH'
    }

    private static Map order(Map named = [:], long minor) {
        [key: UUID.randomUUID(), amount: [minor: minor, currency: 'GBP'], reason: 'What we earned in October'] + named
    }

    private Map room() {
        ada.get(PATH).expect(200).json.money.find { it.may.currency == 'GBP' }
    }

    /** What may leave, and what is missing before anything may. */
    private long beyond() {
        def room = room()
        Math.min(room.available.minor, room.available.minor + room.pending.minor - room.owed.minor) - room.asked.minor
    }

    private void adjust(debit, credit, long minor) {
        def sides = minor < 0 ? [credit, debit] : [debit, credit]
        if (minor != 0) {
            ledger.post(DeskPostings.adjusted(UUID.randomUUID(), null, sides[0], sides[1], new Money(Math.abs(minor), OURS)))
        }
    }

    private long may() {
        room().may.minor
    }

    private Map shown(UUID key) {
        ada.get(PATH).json.payouts.find { it.id == key.toString() }
    }

    private Map seen(String externalId) {
        ada.get(PATH).json.payouts.find { it.externalId == externalId }
    }

    private Map<String, Long> balances() {
        [PROVIDER_AVAILABLE, BANK_IN_TRANSIT, BANK].collectEntries { [it.name(), ledger.balance(platform(it, OURS)).minor()] }
    }

    private Map<String, Long> moved(Map<String, Long> before) {
        balances().collectEntries { kind, now -> [kind, now - before[kind]] }
    }

    private int alarms(UUID key) {
        sql.firstRow("select count(*) n from money_alarm where kind = 'OWN_PAYOUT_FAILED' and subject = ${key.toString()} and cleared_at is null").n
    }
}
