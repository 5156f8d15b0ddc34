package app.gemba.payments

import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

/**
 * Where money ends does not depend on the order in which we hear of it, nor on whether we do: 500 runs in chaos, or as many
 * as are asked for, {@code -Dgemba.runs=2000}. A seed of what is told to be broken can be tried alone:
 * {@code -Dgemba.seed=17 -Dgemba.runs=4}.
 */
class MoneyPropertySpec extends Specification {
    private static final int RUNS = 500

    @Shared @AutoCleanup MoneyLabs labs = new MoneyLabs(MoneyLabs.ON_TWO_CORES)

    def "messages that are shuffled, repeated and lost lead to the same balances as messages in order"() {
        when:
        def broken = labs.broken(Long.getLong('gemba.seed', 1), Integer.getInteger('gemba.runs', RUNS).intdiv(MoneyProof.CHAOTIC))

        then:
        broken == []
    }

    def "what went wrong once among 20,000 runs is right now: seed #seed"() {
        expect:
        labs.broken(seed, 1) == []

        where: 'a transfer that the last sweep refused waited for another one'
        seed << [3553, 3567, 4095]
    }
}
