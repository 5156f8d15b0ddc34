package app.gemba.ledger

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
 */
class LedgerBench {
    static final int WRITERS = 8
    /** Most bookings are in one currency, whose accounts everybody wants. */
    private static final List<String> CURRENCIES = ['USD', 'USD', 'USD', 'USD', 'EUR', 'EUR', 'GBP', 'JPY']

    private final Ledger ledger
    private final String url
    private final String user
    private final String password

    LedgerBench(Ledger ledger, String url, String user, String password) {
        this.ledger = ledger
        this.url = url
        this.user = user
        this.password = password
    }

    /** Journals a second: ours, and bare. */
    List<Double> measure(int bookingsPerWriter) {
        def ours = { int bookings ->
            timed(everyone { writer -> (0..<bookings).sum { booking(CURRENCIES[(writer + it) % CURRENCIES.size()]) } as int })
        }
        ours(bookingsPerWriter.intdiv(5))
        [ours(bookingsPerWriter), bare()]
    }

    /** From the payment to the payout, with a part refunded: six journals. */
    @CompileStatic
    private int booking(String currency) {
        def booking = UUID.randomUUID()
        def representative = UUID.randomUUID()
        def charge = "ch_$booking".toString()
        def money = { long minor -> Money.of(minor, currency) }
        ledger.post(Postings.charged(charge, booking, money(120_000), money(3_510)))
        ledger.post(Postings.available(charge, money(116_490)))
        ledger.post(Postings.released(booking, 'accept', representative, money(88_000), money(12_000), money(20_000)))
        ledger.post(Postings.refundSent("re_$booking".toString(), booking, money(20_000)))
        ledger.post(Postings.payoutSent("op_$booking".toString(), booking, money(88_000), PayoutSource.PROVIDER))
        ledger.post(Postings.payoutConfirmed("op_$booking".toString(), booking, representative, money(88_000)))
        6
    }

    private double bare() {
        def connection = connect()
        def tables = ['ledger_account', 'account_balance', 'journal', 'journal_line']
        tables.each { table ->
            connection.createStatement().execute("drop table if exists bare_$table; create table bare_$table as select * from $table limit 0; " +
                "alter table bare_$table add primary key (${table == 'account_balance' ? 'account_id' : 'id'})")
        }
        def rows = tables.collectEntries { [it, read(connection, "select * from $it order by 1")] }
        def lines = rows.journal_line.groupBy { it.journal_id }
        def balances = rows.account_balance.collectEntries { [it.account_id, it] }
        // An account belongs to the journal that first posted to it.
        def opened = [:].withDefault { [] }
        def known = [] as Set
        def accounts = rows.ledger_account.collectEntries { [it.id, it] }
        rows.journal.each { journal ->
            lines[journal.id].each { if (known.add(it.account_id)) { opened[journal.id] << accounts[it.account_id] } }
        }
        def units = rows.journal.collect { journal ->
            [ledger_account : opened[journal.id], account_balance: opened[journal.id].collect { balances[it.id] },
             journal: [journal], journal_line: lines[journal.id]].findAll { it.value }
        }
        connection.close()
        def shares = units.withIndex().groupBy { it[1] % WRITERS }.values().collect { share -> share*.get(0) }
        timed(everyone { writer -> write(shares[writer]) })
    }

    /** The same rows, as fast as JDBC does it: one batch for each table of a journal. */
    private int write(List<Map<String, List<Map>>> units) {
        def connection = connect()
        connection.autoCommit = false
        Map<String, PreparedStatement> statements = [:]
        units.each { unit ->
            unit.each { table, rows -> batch(connection, statements, table, rows) }
            connection.commit()
        }
        connection.close()
        units.size()
    }

    @CompileStatic
    private static void batch(Connection connection, Map<String, PreparedStatement> statements, String table, List<Map> rows) {
        def columns = rows[0].keySet().toList()
        def statement = statements.computeIfAbsent(table) {
            connection.prepareStatement("insert into bare_$table (${columns.join(', ')}) values (${columns.collect { it == 'written_by' ? '?::xid8' : '?' }.join(', ')})".toString())
        }
        rows.each { row ->
            columns.eachWithIndex { column, i -> statement.setObject(i + 1, column == 'written_by' ? row[column].toString() : row[column]) }
            statement.addBatch()
        }
        statement.executeBatch()
    }

    private static List<Map> read(Connection connection, String query) {
        def result = connection.createStatement().executeQuery(query)
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

    private static List<Callable<Integer>> everyone(Closure<Integer> work) {
        (0..<WRITERS).collect { writer -> { -> work(writer) } as Callable<Integer> }
    }

    private static double timed(List<Callable<Integer>> work) {
        Executors.newFixedThreadPool(WRITERS).withCloseable { threads ->
            def begun = System.nanoTime()
            def done = threads.invokeAll(work)*.get().sum() as int
            done * 1e9 / (System.nanoTime() - begun)
        }
    }
}
