package app.gemba.payments

import groovy.transform.Canonical

/** What people and banks do about one booking's money, drawn from a seed. */
@Canonical
class MoneyScenario {
    static final List<String> CURRENCIES = ['USD', 'EUR', 'GBP', 'JPY', 'PLN', 'CAD', 'CHF']

    private static final List<Bearer> BEARERS = Bearer.values().toList()
    static final List<String> GOOD = ['4242424242424242', 'none', 'paid']
    static final List<String> AT_ONCE = ['4000000000000077', 'none', 'paid']
    private static final List<String> CHALLENGED = ['4000002500003155', 'complete', 'paid']
    private static final List<String> FAILING = ['4000002500003155', 'fail', 'declined']
    private static final List<String> DECLINED = ['4000000000000002', 'none', 'declined']
    private static final List<String> SHORT = ['4000000000009995', 'none', 'declined']

    long seed
    String currency
    long dayRate
    int days
    List<Long> expenses
    /** Names of {@link MoneyRun}'s verbs, each with what it takes. */
    List<List> acts

    static MoneyScenario of(long seed) {
        def random = new Random(seed)
        def expenses = (0..<random.nextInt(3)).collect { 1L + random.nextInt(random.nextBoolean() ? 50 : 200_000) }
        new MoneyScenario(seed, CURRENCIES[random.nextInt(CURRENCIES.size())], 400L + random.nextInt(random.nextBoolean() ? 50 : 400_000),
            1 + random.nextInt(3), expenses, acts(random))
    }

    private static List<List> acts(Random random) {
        def acts = [[paying(random)], ending(random)].sum() as List<List>
        (0..<random.nextInt(3)).each {
            acts.add(random.nextInt(acts.size() + 1), ['accountReady'])
        }
        if (random.nextInt(6) == 0) {
            acts.add(random.nextInt(acts.size() + 1), ['accountRestricted'])
            acts << ['accountReady']
        }
        acts
    }

    /** Most payments are ordinary. */
    private static List paying(Random random) {
        switch (random.nextInt(12)) {
            case 0: return ['payTooLate']
            case 1: return ['payTwice']
            case 2: return ['payWhatWasNotAsked']
            case 3: return ['leave', random.nextBoolean()]
            case 4: return ['pay', [DECLINED, SHORT, GOOD]]
            case 5: return ['pay', [CHALLENGED]]
            case 6: return ['pay', [FAILING, CHALLENGED]]
            case 7: return ['pay', [AT_ONCE]]
            default: return ['pay', [GOOD]]
        }
    }

    private static List<List> ending(Random random) {
        def parts = [
            cancelled : { [['cancel', [24 * 7, 36, 12][random.nextInt(3)], random.nextBoolean()]] },
            withdrawn : { [['cancelByRepresentative']] },
            noShow    : { [['noShow']] },
            late      : { [['cancelLate']] },
            accepted  : { [['accept', random.nextInt(5) == 0]] },
            waitedOut : { [['autoAccept']] },
            disputed  : { [['dispute', 1 + random.nextInt(7)], ['decide', random.nextInt(101)]] },
            undecided : { [['dispute', 1 + random.nextInt(7)]] },
            unfinished: { [] },
        ]
        def chosen = parts[['cancelled', 'cancelled', 'withdrawn', 'noShow', 'late', 'accepted', 'accepted', 'waitedOut',
                            'disputed', 'disputed', 'undecided', 'unfinished'][random.nextInt(12)]]
        def acts = new ArrayList<List>(chosen.call() as List<List>)
        (0..<random.nextInt(3)).each {
            acts.add(['giveBack', random.nextInt(100), BEARERS[random.nextInt(BEARERS.size())]])
        }
        random.nextInt(4) == 0 ? acts + [['refundFails']] : acts
    }
}
