package app.gemba.payments

import groovy.transform.CompileStatic
import java.time.Duration

/** Plays one scenario, in order or in chaos, and tells where the money came to stand. */
@CompileStatic
class MoneyRun {
    private static final Duration WHEN_AVAILABLE = Duration.ofDays(8)
    /** Whoever hears late that an account is ready still has the payout of which something is given back, or another one; the balances tell. */
    private static final Map<String, String> ENDS = [PAID: 'SETTLED', KEPT: 'SETTLED']

    private final MoneyLab lab
    private final MoneyPost post
    private final MoneyScenario scenario
    private final Random chaos
    private MoneyDeal deal

    /** @param chaos null for a world in which nothing goes wrong */
    MoneyRun(MoneyLab lab, MoneyPost post, MoneyScenario scenario, Random chaos) {
        this.lab = lab
        this.post = post
        this.scenario = scenario
        this.chaos = chaos
    }

    /** What must not depend on the order of messages. */
    Map play() {
        lab.clock.reset()
        deal = lab.agreed(scenario.currency, scenario.dayRate, scenario.days, scenario.expenses)
        post.begin(chaos)
        def player = new MoneyPlayer(lab, post, deal, chaos)
        def before = platform()
        scenario.acts.each { act ->
            player.trouble()
            player.invokeMethod(act.head() as String, act.tail() as Object[])
            post.carry()
        }
        player.calm()
        lab.clock.advance(Duration.ofHours(7))
        post.finish()
        player.sweep()
        def soon = balances(before)
        lab.provider.control('clock', [advanceSeconds: WHEN_AVAILABLE.toSeconds()])
        lab.clock.advance(WHEN_AVAILABLE)
        player.sweep()
        lab.provider.revoke('clock')
        deal.stands('timer_at = null')
        deal.retire()
        [soon    : soon,
         later   : balances(before),
         status  : deal.status,
         payments: deal.rows('payment').collect { [it.state, it.amount] }.sort(),
         refunds : deal.rows('refund').collect { [it.state, it.amount] }.sort(),
         payouts : deal.rows('payout').collect { [ENDS[it.state] ?: it.state, it.amount] }.sort()]
    }

    /** The booking's own accounts, and what changed on the platform's. */
    private Map balances(Map<String, Long> before) {
        deal.balances + platform().collectEntries { kind, amount -> [kind, amount - (before[kind] ?: 0L)] }.findAll { it.value }
    }

    /** What is broken in the books after {@link #play}, in words. */
    List<String> violations() {
        lab.beans.getBean(PaymentBooks).differences(deal.id)*.toString()
    }

    /** Our assets at the provider, as both sides have them, and what is on nobody's account. */
    private Map<String, Long> platform() {
        def balance = lab.provider.read('/v1/balance')
        def amount = { String part ->
            (balance[part] as List<Map>).findAll { it.currency == scenario.currency.toLowerCase() }.sum(0L) { it.amount as long } as long
        }
        def rows = lab.rows('''
            select a.kind, sum(b.balance) as balance from ledger_account a join account_balance b on b.account_id = a.id
            where a.currency = ? and a.booking_id is null and a.party_id is null group by a.kind''', scenario.currency)
        (rows.collectEntries { [it.kind, it.balance as long] } + [atProvider: amount('available') + amount('pending')]) as Map<String, Long>
    }
}
