package app.gemba.payments

import app.gemba.ledger.Ledger
import app.gemba.ledger.LedgerBench
import app.gemba.local.TestServers
import app.gemba.payments.reconciliation.Books
import java.time.Duration
import java.time.Instant
import java.util.concurrent.atomic.AtomicInteger

/**
 * {@code gemba bench money [runs] [first seed]}: the property of {@link MoneyPropertySpec} over many seeds, and how fast
 * the ledger is. Ends with 1 when anything was wrong.
 */
class MoneyBench {
    private static final int RUNS = 20_000
    private static final int BOOKINGS = 250
    /** The compiler needs two minutes before it leaves the processors to those who write. */
    private static final int WARM_UP = 8
    private static final int ROUNDS = 9
    /** A provider that remembers too much gets slow, so now and then everybody begins anew. */
    private static final int SEEDS_OF_LABS = 500

    static void main(String[] arguments) {
        def runs = arguments.length > 0 ? arguments[0].toInteger() : RUNS
        def first = arguments.length > 1 ? arguments[1].toLong() : 1L
        def broken = journals() + property(runs, first)
        System.exit(broken ? 1 : 0)
    }

    private static int journals() {
        new MoneyLab(TestServers.durableDatabase()).withCloseable { lab ->
            def bench = new LedgerBench(lab.beans.getBean(Ledger), lab.settings['datasources.default.url'] as String,
                lab.settings['datasources.default.username'] as String, lab.settings['datasources.default.password'] as String)
            def rounds = bench.measure(BOOKINGS, WARM_UP, ROUNDS)
            rounds.each { ours, bare -> say(sprintf('  %,.0f of ours, %,.0f bare: %.2f', ours, bare, ours / bare)) }
            def (ours, bare) = rounds.sort { it[0] / it[1] }[ROUNDS.intdiv(2)]
            say(sprintf('Journals a second with %d writers, the middle of %d rounds: %,.0f; the same rows into bare tables: %,.0f; ratio %.2f (at least 0.5)',
                LedgerBench.WRITERS, ROUNDS, ours, bare, ours / bare))
            def wrong = lab.beans.getBean(Books).differences()*.toString()
            wrong.each { say(it) }
            wrong.size()
        }
    }

    private static int property(int runs, long first) {
        def seeds = Math.ceilDiv(runs, MoneyProof.CHAOTIC)
        def begun = Instant.now()
        def broken = 0
        def played = new AtomicInteger()
        for (long from = first; from < first + seeds; from += SEEDS_OF_LABS) {
            new MoneyLabs(Math.ceilDiv(Runtime.runtime.availableProcessors() * MoneyLabs.ON_TWO_CORES, 2)).withCloseable { labs ->
                def wrong = labs.broken(from, Math.min(SEEDS_OF_LABS, first + seeds - from) as int) {
                    def done = played.incrementAndGet()
                    if (done % 250 == 0) {
                        say("${done * MoneyProof.CHAOTIC} of $runs runs after ${Duration.between(begun, Instant.now()).toSeconds()} s")
                    }
                }
                broken += wrong.size()
                wrong.each { say(it) }
            }
            say("$broken wrong before seed ${Math.min(from + SEEDS_OF_LABS, first + seeds)}")
        }
        say("${seeds * MoneyProof.CHAOTIC} random runs in chaos against their own in order, in ${Duration.between(begun, Instant.now()).toSeconds()} s: $broken wrong")
        broken
    }

    private static void say(String line) {
        println line
        System.out.flush()
    }
}
