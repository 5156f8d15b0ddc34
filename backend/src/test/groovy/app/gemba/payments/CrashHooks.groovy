package app.gemba.payments

import app.gemba.bookings.SealedReports
import app.gemba.payments.provider.PaymentProvider
import app.gemba.shared.OutboxConsumer
import groovy.sql.Sql
import io.micronaut.context.ApplicationContext
import io.micronaut.context.event.BeanCreatedEvent
import io.micronaut.context.event.BeanCreatedEventListener
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource
import io.micronaut.data.repository.GenericRepository
import io.micronaut.transaction.TransactionOperations
import io.micronaut.transaction.support.TransactionSynchronization
import java.lang.reflect.InvocationHandler
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Method
import java.lang.reflect.Proxy
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CountDownLatch
import javax.sql.DataSource

/**
 * Stands around the application's repositories, its port to the provider and the consumers of its outbox, and stops a
 * thread for ever at a step that was asked for. The application knows nothing of it.
 */
class CrashHooks implements BeanCreatedEventListener<Object> {
    /** The methods of repositories that change something while a notice is worked on. */
    private static final Set<String> WRITES = ['save', 'update', 'end', 'paid', 'close', 'available', 'told', 'move', 'bankRefused'] as Set

    /** Those that stand between the outbox and something else; the others are what others use, too. */
    private static final Set<String> CONSUMERS = ['payment-operation-due', 'payout-due', 'claim-due'] as Set
    private static final String RECONCILIATION = 'reconciliation-due'
    /** A file in the object storage. */
    static final String REPORT = 'reports/of-every-booking.pdf'
    /** Instead of an id: whatever it is about. */
    static final String ANY = 'any'
    /** Where something is committed that others would take up at once, although it shall lie there until the kill. */
    private static final Set<CrashStep> LEFT_LYING = EnumSet.of(CrashStep.INTENDED, CrashStep.STORED)

    private final Set<String> asked = ConcurrentHashMap.newKeySet()
    private final Set<String> lying = ConcurrentHashMap.newKeySet()
    private final Map<String, List<String>> bookingTables = new ConcurrentHashMap<>()
    /** The text of the notices that were taken, by their ids. */
    private final Map<String, String> notices = new ConcurrentHashMap<>()
    private final ThreadLocal<Map> worked = new ThreadLocal<>()
    private ApplicationContext beans

    void bind(ApplicationContext beans) {
        this.beans = beans
    }

    /** @param subject an id that stands in what is worked on: of the booking, or of the representative */
    static String point(CrashStep step, String kind, subject) {
        "$step $kind $subject"
    }

    void ask(String point) {
        asked << point
    }

    @Override
    Object onCreated(BeanCreatedEvent<Object> event) {
        def bean = event.bean
        def faces = bean.class.interfaces.findAll { it.name.startsWith('app.gemba.') }
        if (!bean.class.name.startsWith('app.gemba.') || faces.empty) {
            return bean
        }
        switch (bean) {
            case GenericRepository: return around(bean, faces, this.&repository.curry(faces.first().simpleName))
            case PaymentProvider: return around(bean, faces, this.&provider)
            case { it instanceof OutboxConsumer && it.name() in CONSUMERS }: return around(bean, faces, this.&consumer)
            case SealedReports: return around(bean, faces, this.&reports)
            default: return bean
        }
    }

    private static Object around(Object bean, List<Class> faces, Closure hook) {
        Proxy.newProxyInstance(bean.class.classLoader, faces as Class[], { Object proxy, Method method, Object[] given ->
            method.accessible = true
            def call = {
                try {
                    method.invoke(bean, given)
                } catch (InvocationTargetException thrown) {
                    throw thrown.cause
                }
            }
            hook.call(bean, method.name, (given ?: []) as List, call)
        } as InvocationHandler)
    }

    private Object repository(String repository, Object bean, String method, List given, Closure call) {
        switch ("$repository.$method".toString()) {
            case 'OperationRepository.save':
                return inside(call.call(), CrashStep.INTENDING, CrashStep.INTENDED, given[0])
            case 'OperationRepository.claim':
                if (lying && key(CrashStep.INTENDED, bean.findById(given[0] as UUID).get()) in lying) {
                    forever()
                }
                def claimed = call.call()
                return claimed == 1 ? inside(claimed, CrashStep.CLAIMING, null, bean.findById(given[0] as UUID).get()) : claimed
            case 'OperationRepository.end':
            case 'OperationRepository.postpone':
                def ended = call.call()
                return ended == 1 ? inside(ended, CrashStep.RECORDING, CrashStep.RECORDED, bean.findById(given[0] as UUID).get()) : ended
            case 'WebhookEventRepository.take':
                def taken = call.call()
                def raw = new String(given.find { it instanceof byte[] } as byte[], 'UTF-8')
                notices[given[0] as String] = raw
                notice(CrashStep.STORING, CrashStep.STORED, given[3] as String, raw)
                return taken
            case 'WebhookEventRepository.findByEventId':
                def event = call.call()
                event.filter { notices.containsKey(it.eventId()) }.ifPresent {
                    if (lying.any { point -> about(point, CrashStep.STORED, it.topic(), notices[it.eventId()]) }) {
                        forever()
                    }
                    worked.set([topic: it.topic(), raw: notices[it.eventId()]])
                    stop(CrashStep.WORKING, worked.get())
                }
                return event
            case 'WebhookEventRepository.move':
                if (given[1] == 'DONE' && worked.get()) {
                    stop(CrashStep.SYNCED, worked.get())
                    call.call()
                    stop(CrashStep.NOTED, worked.get())
                    worked.remove()
                    return null
                }
                return call.call()
            case 'RunRepository.begin':
                park(point(CrashStep.DELIVERING, RECONCILIATION, ANY))
                return call.call()
            case 'RunRepository.finish':
                def finished = call.call()
                around((String) null, point(CrashStep.DELIVERED, RECONCILIATION, ANY))
                return finished
            default:
                def result = call.call()
                if (worked.get() && method in WRITES) {
                    notice(CrashStep.SYNCING, null, worked.get().topic as String, worked.get().raw as String)
                }
                return result
        }
    }

    private Object provider(Object bean, String method, List given, Closure call) {
        if (method != 'perform') {
            return call.call()
        }
        def called = operation(given[1] as UUID)
        stop(CrashStep.CLAIMED, called)
        if (asked.remove(key(CrashStep.CALLING, called))) {
            say(key(CrashStep.CALLING, called))
        }
        def answer = call.call()
        stop(CrashStep.CALLED, called)
        answer
    }

    private Object operation(UUID id) {
        beans.getBean(Class.forName('app.gemba.payments.operations.OperationRepository')).findById(id).get()
    }

    /** The report of every booking lies there; how reports are sealed has specs of its own. */
    private static Object reports(Object bean, String method, List given, Closure call) {
        Optional.of(REPORT)
    }

    private Object consumer(Object bean, String method, List given, Closure call) {
        if (method != 'on') {
            return call.call()
        }
        if (lying && bean.name() == 'payment-operation-due' && key(CrashStep.INTENDED, operation(given[0].operation() as UUID)) in lying) {
            forever()
        }
        def about = asked.findAll { it.contains(" ${bean.name()} ") && belongs(given[0] as String, it.tokenize(' ').last()) }
        park(about.find { it.startsWith("$CrashStep.DELIVERING ") })
        call.call()
        park(about.find { it.startsWith("$CrashStep.DELIVERED ") })
        null
    }

    /** Whether an id in the event is that of something of this booking. */
    private boolean belongs(String event, String booking) {
        def ids = (event =~ /[0-9a-f]{8}-[0-9a-f-]{27}/).collect { UUID.fromString(it as String) }
        booking in ids*.toString() || ids.any { id ->
            tables().any { bookingOf(it, id) == booking }
        }
    }

    private List<String> tables() {
        bookingTables.computeIfAbsent('') { rows('''select table_name from information_schema.columns where column_name in ('id', 'booking_id') and data_type = 'uuid'
            and table_schema = 'public' group by table_name having count(*) = 2''')*.table_name as List<String> }
    }

    private String bookingOf(String table, UUID id) {
        rows("select booking_id from $table where id = '$id'".toString())[0]?.booking_id
    }

    private List<Map> rows(String query) {
        new Sql(DelegatingDataSource.unwrapDataSource(beans.getBean(DataSource))).rows(query) as List<Map>
    }

    private static String key(CrashStep step, operation) {
        point(step, operation.kind() as String, operation.bookingId() ?: operation.partyId() ?: operation.businessKey())
    }

    private void stop(CrashStep step, operation) {
        park(operation instanceof Map ? noticePoint(step, operation.topic as String, operation.raw as String) : key(step, operation))
    }

    private String noticePoint(CrashStep step, String topic, String raw) {
        asked.find { about(it, step, topic, raw) }
    }

    private static boolean about(String point, CrashStep step, String topic, String raw) {
        point.startsWith("$step $topic ") && raw.contains(point.tokenize(' ').last())
    }

    private Object inside(Object result, CrashStep before, CrashStep after, operation) {
        around(key(before, operation), after == null ? null : key(after, operation))
        result
    }

    private void notice(CrashStep before, CrashStep after, String topic, String raw) {
        around(noticePoint(before, topic, raw), after == null ? null : noticePoint(after, topic, raw))
    }

    /** Stops when the transaction is about to be committed, or has been. */
    private void around(String before, String after) {
        if (![before, after].any { it != null && it in asked }) {
            return
        }
        beans.getBean(TransactionOperations).findTransactionStatus().orElseThrow().registerSynchronization(new TransactionSynchronization() {
            @Override
            void beforeCommit(boolean readOnly) {
                if (after != null && after in asked && LEFT_LYING.any { after.startsWith("$it ") }) {
                    lying << after
                }
                park(before)
            }

            @Override
            void afterCommit() {
                park(after)
            }
        })
    }

    private void park(String point) {
        if (point != null && asked.remove(point)) {
            say(point)
            forever()
        }
    }

    private static void forever() {
        new CountDownLatch(1).await()
    }

    private static void say(String point) {
        println "STOPPED $point"
        System.out.flush()
    }
}
