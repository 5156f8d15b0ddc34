package app.gemba.payments.documents

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.payments.Incoming
import app.gemba.payments.provider.ProviderFacts
import app.gemba.shared.Money
import io.micronaut.transaction.TransactionOperations
import java.time.Instant
import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors

/** Numbers without gaps: one payment page that is paid again and again, which is as many payments. */
class DocumentNumberSpec extends GembaSpec {
    static final int PAYMENTS = 50
    static final int ROLLED_BACK = 10

    def bookings = new BookingWorld(this)
    def world = DocumentWorld.alone(this)

    def "50 payments at once, and some that are rolled back, have 50 consecutive numbers"() {
        given:
        def deal = bookings.agreed()
        world.payments.page(deal)
        def page = world.payments.operation(deal, 'CREATE_CHECKOUT').id
        world.issue()
        def before = last()

        when: 'the payments are booked together; every sixth transaction fails in the end'
        together((0..<(PAYMENTS + ROLLED_BACK)).collect { index ->
            { -> index % 6 == 5 ? rolledBack { pay(page) } : pay(page) }
        })
        def due = journals(deal)

        then:
        due.size() == PAYMENTS

        when: 'their documents are written together, most of them by several at once, and some of those transactions fail'
        together(due.withIndex().collect { journal, index ->
            { -> index % 5 == 4 ? rolledBack { issuing.issue(journal) } : issuing.issue(journal) }
        } + due.take(10).collect { journal -> { -> issuing.issue(journal) } })
        world.issue()
        def numbers = sql.rows("select number, issued_at from document where booking_id = ${deal.bookingId.value()} and kind = 'INVOICE' order by number")

        then:
        journals(deal).empty
        numbers*.number == ((before + 1)..(before + PAYMENTS)).toList()
        numbers*.issued_at == numbers*.issued_at.sort(false)
        last() == before + PAYMENTS

        and: 'in no series of anybody is a number missing or used twice'
        sql.rows("""select s.* from document_series s where s.last_number <> (
            select count(*) from document d where d.issuer = s.issuer and d.kind = s.kind and d.year = s.year)""") == []
    }

    def "every year has its own series, by the day of issue in UTC"() {
        given:
        def year = 2031 + new Random().nextInt(900)
        def deal = bookings.funded()

        when: 'the last minutes of a year and the first of the next'
        clock.setTo(Instant.parse("${year}-12-31T23:50:00Z"))
        def before = world.of(admin(), deal)[0]
        def next = bookings.funded()
        clock.setTo(Instant.parse("${year + 1}-01-01T00:00:00Z"))
        def after = world.of(admin(), next)[0]

        then:
        before.number.startsWith("GEMBA-INV-$year-")
        after.number == "GEMBA-INV-${year + 1}-000001"
    }

    private Issuing getIssuing() {
        beans.getBean(Issuing)
    }

    private int last() {
        def row = sql.firstRow("""select coalesce(max(last_number), 0) as n from document_series
            where issuer = 'GEMBA' and kind = 'INVOICE' and year = ${clock.instant().atZone(java.time.ZoneOffset.UTC).year}""")
        row.n as int
    }

    private List<UUID> journals(deal) {
        sql.rows("""select d.journal_id from document_due d join journal j on j.id = d.journal_id
            where j.booking_id = ${deal.bookingId.value()} and j.posting_kind = 'CHARGED'""")*.journal_id
    }

    private void pay(UUID page) {
        def id = UUID.randomUUID()
        def amount = Money.of(70_050, 'USD')
        beans.getBean(Incoming).told(new ProviderFacts.Payment("pi_$id", true, false, amount, page,
            new ProviderFacts.Charge("ch_$id", amount, Money.of(2_062, 'USD'), false)))
    }

    private void rolledBack(Closure work) {
        beans.getBean(TransactionOperations).executeWrite { status ->
            work()
            status.setRollbackOnly()
        }
    }

    private static void together(List<Closure> work) {
        def start = new CyclicBarrier(work.size())
        Executors.newVirtualThreadPerTaskExecutor().withCloseable { pool ->
            work.collect { each -> pool.submit({ start.await(); each() } as Callable) }*.get()
        }
    }
}
