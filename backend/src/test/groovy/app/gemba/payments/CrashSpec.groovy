package app.gemba.payments

import app.gemba.payments.operations.OperationKind
import app.gemba.payments.provider.ProviderFacts
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification

import static app.gemba.payments.CrashStep.*

/**
 * The application is killed in the middle of everything that moves money. Many bookings stand each at another step
 * when the process dies; the next one has to bring every one of them to the end that it would have had. The deaths with a
 * provider that fails too, and past the life of its keys, take a minute more: {@code -Dgemba.crashes=true} has them.
 */
class CrashSpec extends Specification {
    /** One for each of the following. */
    private static final int DEATHS = Boolean.getBoolean('gemba.crashes') ? 4 : 2
    private static final Duration OVER_THE_LEASE = Duration.ofMinutes(5)
    private static final Duration OVER_THE_KEY = Duration.ofHours(25)
    /** Only writes a mail. */
    private static final String NO_MONEY = 'payments.bank.mail'
    private static final List<OperationKind> MONEY = [OperationKind.REFUND, OperationKind.TRANSFER, OperationKind.REVERSE_TRANSFER]
    /** What is posted to our own accounts at once when it is heard. */
    private static final List<ProviderFacts.Topic> POSTING = [
        ProviderFacts.Topic.CHECKOUT, ProviderFacts.Topic.PAYMENT, ProviderFacts.Topic.CHARGE, ProviderFacts.Topic.REFUND,
        ProviderFacts.Topic.TRANSFER, ProviderFacts.Topic.CHARGEBACK]
    /** What each consumer of the outbox does; notices have steps of their own. */
    private static final Map<String, OperationKind> DELIVERIES = [
        'payment-operation-due': OperationKind.REFUND, 'payout-due': OperationKind.TRANSFER, 'claim-due': OperationKind.REVERSE_TRANSFER]

    @Shared @AutoCleanup MoneyLab lab = new MoneyLab()
    @Shared @AutoCleanup Crashes crashes = new Crashes(lab, DEATHS)
    @Shared CrashWorld world = new CrashWorld(lab)
    private List<String> free = MoneyScenario.CURRENCIES - 'USD'

    def cleanup() {
        crashes.end()
    }

    def "killed at any step of any operation, the application does everything once"() {
        given:
        def kinds = OperationKind.values().collectMany { kind ->
            (OF_OPERATIONS - CALLING - (kind == OperationKind.OWN_PAYOUT ? [INTENDING] : [])).collect {
                world.of(kind, it, currency(kind, it)).tap { last = kind == OperationKind.OWN_PAYOUT && step == RECORDING }
            }
        }

        when:
        def wrong = crashes.wrong(kinds + deliveries(), OVER_THE_LEASE)

        then:
        wrong == []
    }

    @Requires({ Boolean.getBoolean('gemba.crashes') })
    def "killed while the provider does not answer, refuses or has no time, it does everything once"() {
        given:
        def answered = OperationKind.values().collectMany { kind ->
            [[CALLED, RECORDING, RECORDED], [400, 429]].combinations { step, status ->
                world.of(kind, step, status == 429 ? 'USD' : currency(kind, step)).tap { fault = [kind: 'status', status: status] }
            }
        }
        def silent = OperationKind.values().collect { world.of(it, CALLING).tap { fault = [kind: 'timeout', seconds: 60] } }

        when:
        def wrong = crashes.wrong(answered + silent, OVER_THE_LEASE)

        then:
        wrong == []
    }

    def "killed at any step of any notice, it has heard it in the end, and once"() {
        given:
        def topics = ProviderFacts.Topic.values().collectMany { topic ->
            (topic == ProviderFacts.Topic.OTHER ? OF_NOTICES - SYNCING : OF_NOTICES).collect {
                world.of(topic, it, it == SYNCING && topic in POSTING ? free() : 'USD').tap {
                    last = kind == ProviderFacts.Topic.OWN_PAYOUT.name() && step == SYNCING
                }
            }
        }

        when:
        def wrong = crashes.wrong(topics, OVER_THE_LEASE)

        then:
        wrong == []
    }

    @Requires({ Boolean.getBoolean('gemba.crashes') })
    def "when it comes back only after the provider forgot the keys, nothing is sent a second time"() {
        given:
        def kinds = [MONEY, [CLAIMED, CALLED, RECORDING]].combinations { kind, step -> world.of(kind, step, currency(kind, step)) }
        def own = [CLAIMED, CALLED, INTENDING].collect { world.of(OperationKind.OWN_PAYOUT, it).tap { last = step == INTENDING } }

        when:
        def wrong = crashes.wrong([world.reconciliation(DELIVERED)] + kinds + own, OVER_THE_KEY)

        then:
        wrong == []
    }

    /** Every consumer of the outbox, before and after its work. One reconciliation runs at a time, so its end is elsewhere. */
    private List<CrashCase> deliveries() {
        [world.reconciliation(DELIVERING)] + (crashes.consumers - ['payment-webhook-received', 'reconciliation-due', NO_MONEY]).collectMany { name ->
            assert DELIVERIES[name]: "Nobody says how deliveries to $name are crashed"
            OF_DELIVERIES.collect { step -> world.of(DELIVERIES[name], step).tap { kind = name } }
        }
    }

    /** While a transaction that is about to be committed holds our own accounts, nobody else can post in that currency. */
    private String currency(OperationKind kind, CrashStep step) {
        kind in MONEY && step in [INTENDING, RECORDING] ? free() : 'USD'
    }

    private String free() {
        assert free: 'There are more cases than currencies that hold our own accounts'
        free.pop()
    }
}
