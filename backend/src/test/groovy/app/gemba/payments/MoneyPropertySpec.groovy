package app.gemba.payments

import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

/**
 * Where money ends does not depend on the order in which we hear of it, nor on whether we do. A seed of what is told
 * to be broken can be tried alone: {@code -Dgemba.seed=17 -Dgemba.runs=1}.
 */
class MoneyPropertySpec extends Specification {
    @Shared @AutoCleanup MoneyLab lab = new MoneyLab()

    def "messages that are shuffled, repeated and lost lead to the same balances as messages in order"() {
        given:
        def proof = new MoneyProof(lab)
        def from = Long.getLong('gemba.seed', 1)

        expect:
        def broken = (from..<from + Integer.getInteger('gemba.runs', 60)).collectMany { proof.broken(it) }
        broken.empty
    }
}
