package app.gemba.ledger

import app.gemba.GembaSpec
import app.gemba.shared.Money
import app.gemba.shared.ProblemException
import groovy.sql.Sql
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource
import java.sql.SQLException
import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import javax.sql.DataSource

/** What the database itself refuses, whoever asks. */
class LedgerSpec extends GembaSpec {
    UUID booking = UUID.randomUUID()
    UUID representative = UUID.randomUUID()
    String charge = "ch_${UUID.randomUUID()}"

    Ledger getLedger() {
        beans.getBean(Ledger)
    }

    def "lines that #sum are refused"() {
        when:
        def one = sql
        one.withTransaction {
            def journals = [journal(one), journal(one)]
            statements.each { insert(one, it.collect { which, currency, amount -> [journals[which], account(currency), currency, amount] }) }
        }

        then:
        def refusal = thrown(SQLException)
        refusal.message.contains('does not sum to zero in every currency')

        where: 'a line is which journal it is of, its currency and its amount'
        sum                                                 | statements
        'do not sum to zero'                                | [[[0, 'USD', 100], [0, 'USD', -99]]]
        'sum to zero only together with later ones'         | [[[0, 'USD', 100], [0, 'USD', -99]], [[0, 'USD', -2], [0, 'USD', 1]]]
        'sum to zero only across currencies'                | [[[0, 'USD', 100], [0, 'JPY', -100]]]
        'sum to zero only together with another journal\'s' | [[[0, 'USD', 100], [1, 'USD', -100]]]
    }

    def "one account's lines of two journals are not booked by one statement"() {
        when:
        def one = sql
        one.withTransaction {
            def shared = account('USD')
            insert(one, [journal(one), journal(one)].collectMany { [[it, shared, 'USD', 100], [it, account('USD'), 'USD', -100]] })
        }

        then:
        def refusal = thrown(SQLException)
        refusal.message.contains('has one with a line of another journal')
    }

    def "whoever writes that another transaction wrote the journal is not believed"() {
        given:
        def one = sql

        when:
        def forged = UUID.randomUUID()
        one.withTransaction {
            one.execute("""insert into journal (id, source, source_id, posting_kind, request_hash, posted_at, written_by)
                values ($forged, 'spec', ${forged.toString()}, 'SPEC', 'none', now(), '3')""")
            insert(one, forged, [[account('USD'), 'USD', -5], [account('USD'), 'USD', 5]])
        }

        then:
        sql.firstRow('select written_by::text as by from journal where id = ?', [forged]).by != '3'
    }

    def "a booking's lines come in the order in which they were written, also when the clock was set back between"() {
        given:
        ledger.post(Postings.charged(charge, booking, Money.of(1_000, 'USD'), Money.of(0, 'USD')))
        clock.advance(Duration.ofDays(-3))
        ledger.post(Postings.sentBack(charge, booking, Money.of(400, 'USD')))

        expect:
        def lines = ledger.ofBooking(booking)
        lines*.posting().unique() == [Posting.CHARGED, Posting.DECIDED]
        lines.last().postedAt() < lines.first().postedAt()
        beans.getBean(Journals).ofBooking(booking, [])*.posting() == [Posting.CHARGED, Posting.DECIDED]

        cleanup:
        clock.reset()
    }

    def "a line in another currency than its account's is refused"() {
        when:
        write([[account('USD'), 'JPY', 100], [account('JPY'), 'JPY', -100]])

        then:
        def refusal = thrown(SQLException)
        refusal.message.contains('is in another currency than it')
    }

    def "a journal with fewer than two lines is refused"() {
        when:
        write(lines.collect { [account('USD'), 'USD', it] })

        then:
        def refusal = thrown(SQLException)
        refusal.message.contains(reason)

        where:
        lines | reason
        []    | 'needs at least two lines'
        [0]   | 'journal_line_amount_check'
        [5]   | 'does not sum to zero'
    }

    def "what would take an account below zero is refused"() {
        given:
        def held = heldAccount(1_000)

        when:
        write([[account('USD'), 'USD', -1_001], [held, 'USD', 1_001]])

        then:
        def refusal = thrown(SQLException)
        refusal.message.contains('account_balance_not_overdrawn')
    }

    def "what would take one of our own accounts below zero is refused, in whichever slots it stands"() {
        given:
        def own = ownAccount()
        def before = balance(own)
        atOnce(20) { write([[account('USD'), 'USD', -50], [own, 'USD', 50]]) }

        expect:
        balance(own) == before + 1_000

        when:
        write([[account('USD'), 'USD', before + 1_001], [own, 'USD', -before - 1_001]])

        then:
        def refusal = thrown(SQLException)
        refusal.message.contains('account_balance_not_overdrawn')

        cleanup:
        write([[account('USD'), 'USD', 1_000], [own, 'USD', -1_000]])
    }

    def "whoever moves our own money does not wait for the commit of somebody in another slot"() {
        given:
        def own = ownAccount()
        def database = DelegatingDataSource.unwrapDataSource(beans.getBean(DataSource))
        def connections = [database.connection]
        def slot = { new Sql(it).firstRow('select pg_backend_pid() % 16 as slot').slot }
        while (connections.collect(slot).unique().size() == 1) {
            connections << database.connection
        }
        connections*.autoCommit = false

        when: 'the first has not committed, and the last writes'
        [connections.first(), connections.last()].each {
            def one = new Sql(it)
            one.execute("set local lock_timeout = '5s'")
            insert(one, journal(one), [[account('USD'), 'USD', -50], [own, 'USD', 50]])
        }

        then:
        noExceptionThrown()

        cleanup:
        connections*.rollback()
        connections*.autoCommit = true
        connections*.close()
    }

    def "nothing in the ledger can be changed or removed: #statement"() {
        given:
        heldAccount(1_000)

        when:
        sql.execute(statement)

        then:
        def refusal = thrown(SQLException)
        refusal.message.contains('append-only')

        where:
        statement << [
            "update journal set source_id = 'x'", 'update journal_line set amount = amount + 1', 'update ledger_account set side = 1',
            'delete from journal', 'delete from journal_line', 'delete from ledger_account', 'delete from account_balance_slot',
            'truncate journal cascade', 'truncate journal_line', 'truncate ledger_account cascade', 'truncate account_balance_slot']
    }

    def "a balance cannot be written by hand"() {
        given:
        def held = heldAccount(1_000)

        when:
        sql.execute('update account_balance_slot set balance = balance - 500 where account_id = ?', [held])

        then:
        def refusal = thrown(SQLException)
        refusal.message.contains('never written by hand')
    }

    def "no line can be added to a journal later, not even two that balance"() {
        given:
        heldAccount(1_000)
        def journal = sql.firstRow('select id from journal where source_id = ?', [charge]).id

        when:
        insert(sql, journal, [[account('USD'), 'USD', -5], [account('USD'), 'USD', 5]])

        then:
        def refusal = thrown(SQLException)
        refusal.message.contains('no line can be added later')
    }

    def "the same entry again changes nothing, another one under its name is refused"() {
        given:
        def entry = Postings.charged(charge, booking, Money.of(120_000, 'USD'), Money.of(3_510, 'USD'))
        ledger.post(entry)

        when:
        ledger.post(entry)

        then:
        held == 120_000

        when:
        ledger.post(Postings.charged(charge, booking, Money.of(120_001, 'USD'), Money.of(3_510, 'USD')))

        then:
        def refusal = thrown(ProblemException)
        refusal.code() == LedgerProblem.POSTED_DIFFERENTLY
        held == 120_000
    }

    def "of 80 refunds of 700.00 at once against 1,200.00 held exactly one is accepted"() {
        given:
        ledger.post(Postings.charged(charge, booking, Money.of(120_000, 'USD'), Money.of(3_510, 'USD')))

        when:
        def answers = atOnce(80) { number ->
            try {
                ledger.post(Postings.cancelled(booking, "cancel-$number", representative, Money.of(0, 'USD'),
                    Money.of(0, 'USD'), Money.of(70_000, 'USD')))
                'accepted'
            } catch (ProblemException refused) {
                refused.code().name()
            }
        }

        then:
        answers.countBy { it } == [accepted: 1, NOT_ENOUGH_MONEY: 79]
        held == 50_000
        sound
    }

    def "the same payment reported 20 times at once is booked once"() {
        when:
        atOnce(20) {
            ledger.post(Postings.charged(charge, booking, Money.of(120_000, 'USD'), Money.of(3_510, 'USD')))
        }

        then:
        held == 120_000
        sound
    }

    def "bookings that move money at once do not block each other for good"() {
        when:
        atOnce(40) { number ->
            def own = UUID.randomUUID()
            ledger.post(Postings.charged("ch_$own", own, Money.of(10_000, 'USD'), Money.of(320, 'USD')))
            ledger.post(Postings.available("ch_$own", Money.of(9_680, 'USD')))
            ledger.post(Postings.released(own, 'accept', representative, Money.of(5_000, 'USD'), Money.of(1_000, 'USD'),
                Money.of(4_000, 'USD')))
            ledger.post(Postings.refundSent("re_$own", own, Money.of(4_000, 'USD')))
        }

        then:
        sound
    }

    private static List atOnce(int times, Closure work) {
        def start = new CountDownLatch(1)
        Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads ->
            def all = (1..times).collect { number ->
                threads.submit({ start.await(); work(number) } as Callable)
            }
            start.countDown()
            all*.get()
        }
    }

    long getHeld() {
        ledger.balance(AccountRef.ofBooking(AccountKind.BUYER_FUNDS_HELD, Currency.getInstance('USD'), booking)).minor()
    }

    boolean isSound() {
        assert ledger.unbalanced() == []
        assert ledger.brokenAccounts() == 0
        true
    }

    private long account(String currency) {
        sql.firstRow("""insert into ledger_account (kind, currency, party_id, side, may_go_negative)
            values ('PROVIDER_AVAILABLE', $currency, ${UUID.randomUUID()}, 1, true) returning id""").id
    }

    private long ownAccount() {
        sql.execute("insert into ledger_account (kind, currency, side, may_go_negative) values ('PAYOUT_FEES', 'USD', 1, false) on conflict do nothing")
        sql.firstRow("select id from ledger_account where kind = 'PAYOUT_FEES' and currency = 'USD' and party_id is null").id
    }

    private long balance(long account) {
        sql.firstRow("select balance from account_balance where account_id = $account").balance as long
    }

    private long heldAccount(long amount) {
        ledger.post(Postings.charged(charge, booking, Money.of(amount, 'USD'), Money.of(0, 'USD')))
        sql.firstRow("select id from ledger_account where kind = 'BUYER_FUNDS_HELD' and booking_id = $booking").id
    }

    private write(List<List> lines) {
        def one = sql
        one.withTransaction {
            insert(one, journal(one), lines)
        }
    }

    private static UUID journal(Sql sql) {
        def id = UUID.randomUUID()
        sql.execute("""insert into journal (id, source, source_id, posting_kind, request_hash, posted_at)
            values ($id, 'spec', ${id.toString()}, 'SPEC', 'none', now())""")
        id
    }

    private static insert(Sql sql, UUID journal, List<List> lines) {
        insert(sql, lines.collect { [journal] + it })
    }

    /** All by one statement, as the ledger writes them. */
    private static insert(Sql sql, List<List> lines) {
        if (lines) {
            def values = (['(?, ?, ?, ?)'] * lines.size()).join(', ')
            sql.execute("insert into journal_line (journal_id, account_id, currency, amount) values $values".toString(), lines.flatten())
        }
    }
}
