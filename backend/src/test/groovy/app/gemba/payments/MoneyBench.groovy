package app.gemba.payments

import app.gemba.ledger.Ledger
import app.gemba.ledger.LedgerBench
import java.time.Duration
import java.time.Instant

/**
 * {@code gemba bench money [runs] [first seed]}: the property of {@link MoneyPropertySpec} over many seeds, and how fast
 * the ledger is. Ends with 1 when anything was wrong.
 */
class MoneyBench {
    private static final int RUNS = 20_000
    private static final int BOOKINGS = 400
    /** A provider that remembers too much gets slow, so now and then everybody begins anew. */
    private static final int SEEDS_OF_A_LAB = 500

    static void main(String[] arguments) {
        def runs = arguments.length > 0 ? arguments[0].toInteger() : RUNS
        def first = arguments.length > 1 ? arguments[1].toLong() : 1L
        def broken = journals() + property(runs, first)
        System.exit(broken ? 1 : 0)
    }

    private static int journals() {
        new MoneyLab().withCloseable { lab ->
            def bench = new LedgerBench(lab.beans.getBean(Ledger), lab.settings['datasources.default.url'] as String,
                lab.settings['datasources.default.username'] as String, lab.settings['datasources.default.password'] as String)
            def (ours, bare) = bench.measure(BOOKINGS)
            say(sprintf('Journals a second with %d writers: %,.0f; the same rows into bare tables: %,.0f; ratio %.2f (at least 0.5)',
                LedgerBench.WRITERS, ours, bare, ours / bare))
            def wrong = lab.beans.getBean(PaymentBooks).violations()
            wrong.each { say(it) }
            wrong.size()
        }
    }

    private static int property(int runs, long first) {
        def seeds = Math.ceilDiv(runs, MoneyProof.CHAOTIC)
        def begun = Instant.now()
        def broken = 0
        for (long from = first; from < first + seeds; from += SEEDS_OF_A_LAB) {
            new MoneyLab().withCloseable { lab ->
                def proof = new MoneyProof(lab)
                for (long seed = from; seed < Math.min(from + SEEDS_OF_A_LAB, first + seeds); seed++) {
                    def wrong = proof.broken(seed)
                    broken += wrong.size()
                    wrong.each { say("seed $seed: $it") }
                    if ((seed - first + 1) % 100 == 0) {
                        say("${(seed - first + 1) * MoneyProof.CHAOTIC} of $runs runs, $broken wrong, after " +
                            "${Duration.between(begun, Instant.now()).toSeconds()} s; the next seed is ${seed + 1}")
                    }
                }
            }
        }
        say("${seeds * MoneyProof.CHAOTIC} random runs in chaos against their own in order: $broken wrong")
        broken
    }

    private static void say(String line) {
        println line
        System.out.flush()
    }
}
