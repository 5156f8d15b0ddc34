package app.gemba.payments

import app.gemba.payments.operations.OperationKind
import app.gemba.payments.provider.ProviderFacts
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import static app.gemba.payments.CrashStep.*

/**
 * The application is killed in the middle of everything that moves money. Many bookings stand each at another step
 * when the process dies; the next process has to bring every one of them to the end that it would have had.
 */
class CrashSpec extends Specification {
    /** Threads for deliveries are few, and a thread that stopped in one is not there for others. */
    private static final int AT_ONCE = 18
    private static final Duration OVER_THE_LEASE = Duration.ofMinutes(5)
    private static final Duration OVER_THE_KEY = Duration.ofHours(25)
    /** Only writes a mail. */
    private static final String NO_MONEY = 'payments.bank.mail'
    private static final List<OperationKind> MONEY = [OperationKind.REFUND, OperationKind.TRANSFER, OperationKind.REVERSE_TRANSFER]

    @Shared @AutoCleanup MoneyLab lab = new MoneyLab()
    @Shared CrashWorld world = new CrashWorld(lab)
    @Shared int turn
    @Shared @AutoCleanup Crashes crashes = new Crashes(lab)

    def cleanup() {
        crashes.end()
    }

    def "killed at any step of any operation, the application does everything once"() {
        given:
        def kinds = OperationKind.values().collectMany { kind ->
            (OF_OPERATIONS - CALLING).collect { world.of(kind, it, it in INSIDE && kind in MONEY ? free() : 'USD') }
        }

        when:
        def wrong = crashes.wrong((kinds + deliveries()).collate(AT_ONCE), OVER_THE_LEASE)

        then:
        wrong.empty
    }

    def "killed while the provider does not answer, refuses or has no time, it does everything once"() {
        given:
        def silent = OperationKind.values().collect { world.of(it, CALLING).tap { fault = [kind: 'timeout', seconds: 60] } }
        def answered = OperationKind.values().collectMany { kind ->
            [[CALLED, RECORDING, RECORDED], [400, 429]].combinations { step, status ->
                world.of(kind, step, step in INSIDE ? free() : 'USD').tap { fault = [kind: 'status', status: status] }
            }
        }

        when:
        def wrong = crashes.wrong((silent + answered).collate(AT_ONCE), OVER_THE_LEASE)

        then:
        wrong.empty
    }

    def "killed at any step of any notice, it has heard it in the end, and once"() {
        given:
        def topics = ProviderFacts.Topic.values().collectMany { topic ->
            (topic == ProviderFacts.Topic.OTHER ? OF_NOTICES - SYNCING : OF_NOTICES).collect {
                world.of(topic, it, it in INSIDE ? free() : 'USD')
            }
        }

        when:
        def wrong = crashes.wrong(topics.collate(AT_ONCE - 4), OVER_THE_LEASE)

        then:
        wrong.empty
    }

    def "when it comes back only after the provider forgot the keys, nothing is sent a second time"() {
        given:
        def kinds = [MONEY, [CLAIMED, CALLED, RECORDING]].combinations { kind, step ->
            world.of(kind, step, step in INSIDE ? free() : 'USD')
        }

        when:
        def wrong = crashes.wrong([kinds], OVER_THE_KEY)

        then:
        wrong.empty
    }

    /** Every consumer of the outbox, before and after its work; notices have steps of their own. */
    private List<CrashCase> deliveries() {
        (crashes.consumers - ['payment-webhook-received', NO_MONEY]).collectMany { name ->
            OF_DELIVERIES.collect { step ->
                def kind = [
                    'payment-operation-due': OperationKind.REFUND,
                    'payout-due'           : OperationKind.TRANSFER,
                    'claim-due'            : OperationKind.REVERSE_TRANSFER,
                ][name]
                assert kind: "Nobody says how deliveries to $name are crashed"
                world.of(kind, step).tap { it.kind = name }
            }
        }
    }

    /** Where rows of the ledger are locked while others go on, each has a currency of its own. */
    private String free() {
        def others = MoneyScenario.CURRENCIES - 'USD'
        others[turn++ % others.size()]
    }
}
