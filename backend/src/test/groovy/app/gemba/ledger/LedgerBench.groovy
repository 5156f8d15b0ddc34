package app.gemba.ledger

import app.gemba.shared.Ids
import app.gemba.shared.Money
import groovy.transform.CompileStatic
import java.sql.Connection
import java.sql.DriverManager
import java.sql.PreparedStatement
import java.util.concurrent.Callable
import java.util.concurrent.Executors

/**
 * How many journals a second the ledger takes from eight writers, against the same rows put into bare tables (the same
 * columns and primary keys, nothing else) by eight JDBC writers, each journal with its rows in a transaction of its own.
 * Both warm up, and take turns.
 */
class LedgerBench {
    static final int WRITERS = 8
    private static final int JOURNALS_OF_A_BOOKING = 6
    /** The tables by their primary keys, which begin with an id that grows with time. */
    private static final Map<String, List<String>> KEYS = [
        ledger_account: ['id'], account_balance_slot: ['account_id', 'slot'], journal: ['id'], journal_line: ['journal_id', 'account_id']]
    /** Most bookings are in one currency, whose accounts everybody wants. */
    private static final List<String> CURRENCIES = ['USD', 'USD', 'USD', 'USD', 'EUR', 'EUR', 'GBP', 'JPY']

    private final Ledger ledger
    private final String url
    private final String user
    private final String password
    private final List<Connection> bare = []
    private UUID journal = new UUID(0, 0)
    private long account = 0

    LedgerBench(Ledger ledger, String url, String user, String password) {
        this.ledger = ledger
        this.url = url
        this.user = user
        this.password = password
    }

    /** Journals a second in each round: ours, and bare. The rounds of the warm-up come before and are not among them. */
    List<List<Double>> measure(int bookingsPerWriter, int warmUp, int rounds) {
        bare.addAll((1..WRITERS).collect { connect() })
        prepare()
        def measured = (1..warmUp + rounds).collect { [ours(bookingsPerWriter), again()] }
        bare*.close()
        measured.drop(warmUp)
    }

    private double ours(int bookings) {
        timed { writer ->
            (0..<bookings).each { booking(CURRENCIES[(writer + it) % CURRENCIES.size()]) }
            bookings * JOURNALS_OF_A_BOOKING
        }
    }

    /** From the payment to the payout, with a part refunded. */
    @CompileStatic
    private void booking(String currency) {
        def booking = Ids.next()
        def representative = Ids.next()
        def charge = "ch_$booking".toString()
        ledger.post(Postings.charged(charge, booking, Money.of(120_000, currency), Money.of(3_510, currency)))
        ledger.post(Postings.available(charge, Money.of(116_490, currency)))
        ledger.post(Postings.released(booking, 'accept', representative, Money.of(88_000, currency), Money.of(12_000, currency),
            Money.of(20_000, currency)))
        ledger.post(Postings.refundSent("re_$booking".toString(), booking, Money.of(20_000, currency)))
        ledger.post(Postings.payoutSent("op_$booking".toString(), booking, Money.of(88_000, currency), PayoutSource.PROVIDER))
        ledger.post(Postings.payoutConfirmed("op_$booking".toString(), booking, representative, Money.of(88_000, currency)))
    }

    private void prepare() {
        def connection = connect()
        KEYS.each { table, key ->
            connection.createStatement().execute("drop table if exists bare_$table; create table bare_$table as select * from $table limit 0; " +
                "alter table bare_$table add primary key (${key.join(', ')})")
        }
        connection.close()
        fresh()
    }

    /** The rows that were written since, into the bare tables. */
    private double again() {
        def units = fresh()
        def shares = units.withIndex().groupBy { it[1] % WRITERS }.values().collect { share -> share*.get(0) }
        timed { writer -> write(bare[writer], shares[writer]) }
    }

    /** The journals since the last time, each with its rows in each table. An account belongs to the journal that first posted to it. */
    private List<Map<String, List<Map>>> fresh() {
        def connection = connect()
        def rows = KEYS.collectEntries { table, key -> [table, read(connection, "select * from $table where ${key[0]} > ? order by 1", table =~ 'account' ? account : journal)] }
        connection.close()
        journal = rows.journal.last().id
        account = rows.ledger_account.last().id
        def lines = rows.journal_line.groupBy { it.journal_id }
        def balances = rows.account_balance_slot.groupBy { it.account_id }
        def accounts = rows.ledger_account.collectEntries { [it.id, it] }
        rows.journal.collect { journal ->
            def opened = lines[journal.id].collect { accounts.remove(it.account_id) }.findAll()
            [ledger_account: opened, account_balance_slot: opened.collectMany { balances[it.id] }, journal: [journal],
             journal_line: lines[journal.id]].findAll { it.value }
        }
    }

    /** As fast as JDBC does it: one batch for each table of a journal. */
    @CompileStatic
    private static int write(Connection connection, List<Map<String, List<Map>>> units) {
        connection.autoCommit = false
        Map<String, PreparedStatement> statements = [:]
        for (Map<String, List<Map>> unit : units) {
            for (Map.Entry<String, List<Map>> rows : unit.entrySet()) {
                batch(connection, statements, rows.key, rows.value)
            }
            connection.commit()
        }
        statements.values().each { it.close() }
        units.size()
    }

    @CompileStatic
    private static void batch(Connection connection, Map<String, PreparedStatement> statements, String table, List<Map> rows) {
        def columns = rows[0].keySet().toList()
        def statement = statements.computeIfAbsent(table) {
            connection.prepareStatement("insert into bare_$table (${columns.join(', ')}) values (${columns.collect { it == 'written_by' ? '?::xid8' : '?' }.join(', ')})".toString())
        }
        for (Map row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                statement.setObject(i + 1, columns[i] == 'written_by' ? row[columns[i]].toString() : row[columns[i]])
            }
            statement.addBatch()
        }
        statement.executeBatch()
    }

    private static List<Map> read(Connection connection, String query, Object since) {
        def statement = connection.prepareStatement(query)
        statement.setObject(1, since)
        def result = statement.executeQuery()
        def columns = (1..result.metaData.columnCount).collect { result.metaData.getColumnName(it) }
        List<Map> rows = []
        while (result.next()) {
            rows << columns.collectEntries { [it, result.getObject(it)] }
        }
        rows
    }

    private Connection connect() {
        DriverManager.getConnection(url, user, password)
    }

    private static double timed(Closure<Integer> work) {
        Executors.newFixedThreadPool(WRITERS).withCloseable { threads ->
            def begun = System.nanoTime()
            def done = threads.invokeAll((0..<WRITERS).collect { writer -> { -> work(writer) } as Callable<Integer> })*.get().sum() as int
            done * 1e9 / (System.nanoTime() - begun)
        }
    }
}
