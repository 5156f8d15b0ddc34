package app.gemba.payments.batches;

import app.gemba.identity.Accounts;
import app.gemba.identity.Caller;
import app.gemba.identity.UserId;
import app.gemba.ledger.AccountKind;
import app.gemba.ledger.AccountRef;
import app.gemba.ledger.Ledger;
import app.gemba.payments.bank.BankAccounts;
import app.gemba.payments.rails.PayoutBook;
import app.gemba.payments.rails.PayoutStop;
import app.gemba.payments.rails.Rail;
import app.gemba.shared.Money;
import app.gemba.shared.Page;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Batches as admins see them; never a whole account number. */
@Singleton
class BatchViews {
    private static final int MOST_STOPPED = 200;
    private static final int MOST_FAILED = 100;

    private final Batches batches;
    private final BatchRepository rows;
    private final LineRepository lines;
    private final EventRepository events;
    private final PayoutBook payouts;
    private final BankAccounts accounts;
    private final Accounts people;
    private final Ledger ledger;
    private final Debtor debtor;

    BatchViews(
            Batches batches,
            BatchRepository rows,
            LineRepository lines,
            EventRepository events,
            PayoutBook payouts,
            BankAccounts accounts,
            Accounts people,
            Ledger ledger,
            Debtor debtor) {
        this.batches = batches;
        this.rows = rows;
        this.lines = lines;
        this.events = events;
        this.payouts = payouts;
        this.accounts = accounts;
        this.people = people;
        this.ledger = ledger;
        this.debtor = debtor;
    }

    /** @param account masked; null where there is none (any more) */
    @Serdeable
    @Schema(name = "DuePayout")
    record DueView(
            UUID payoutId,
            UUID bookingId,
            String representative,
            Money amount,
            Instant since,
            @Nullable String account) {}

    @Serdeable
    @Schema(name = "StoppedPayout")
    record StoppedView(UUID bookingId, String representative, Money amount, Instant since, PayoutStop stop) {}

    @Serdeable
    @Schema(name = "DueCurrency")
    record CurrencyView(
            @Schema(type = "string", example = "USD") Currency currency, Money total, List<DueView> items) {}

    /** @param ourBank false where our own bank account is not configured, so that nothing can be gathered */
    @Serdeable
    @Schema(name = "DuePayouts")
    record DuePayouts(boolean ourBank, List<CurrencyView> currencies, List<StoppedView> stopped) {}

    /** @param open payments that the bank has not ended yet */
    @Serdeable
    @Schema(name = "PayoutBatchSummary")
    record SummaryView(
            UUID id,
            long number,
            PayoutBatch.State state,
            Money total,
            long payments,
            long open,
            long failed,
            Instant createdAt) {}

    /** @param outdated something has changed since it was gathered, so that it cannot be released */
    @Serdeable
    @Schema(name = "BatchPayment")
    record LineView(
            UUID id,
            UUID bookingId,
            String representative,
            String account,
            Money amount,
            String endToEndId,
            PayoutLine.State state,
            @Nullable String reason,
            boolean outdated,
            Instant changedAt) {}

    @Serdeable
    @Schema(name = "BatchHistory")
    record EventView(
            BatchEvent.What what, String by, @Nullable String note, Instant at) {}

    /**
     * A batch.
     *
     * @param bankBalance of our own account there, by the books, now
     * @param releasable whether the caller may release it: the second admin is another one
     */
    @Serdeable
    @Schema(name = "PayoutBatch")
    record BatchView(
            UUID id,
            long number,
            PayoutBatch.State state,
            Money total,
            Money bankBalance,
            @Nullable LocalDate executeOn,
            boolean releasable,
            List<LineView> payments,
            List<EventView> history,
            long version) {}

    /** @param batchId where it was sent */
    @Serdeable
    @Schema(name = "FailedPayment")
    record FailedView(
            UUID batchId,
            UUID bookingId,
            String representative,
            Money amount,
            PayoutLine.State state,
            String reason,
            Instant at) {}

    @Transactional
    DuePayouts due() {
        Names names = new Names();
        List<CurrencyView> currencies = payouts.currenciesDue(Rail.MANUAL_BANK).stream()
                .map(currency -> currency(currency, names))
                .filter(view -> !view.items().isEmpty())
                .toList();
        List<StoppedView> stopped = payouts.stopped(MOST_STOPPED).stream()
                .map(each -> new StoppedView(
                        each.due().booking(),
                        names.of(each.due().representative()),
                        each.due().amount(),
                        each.due().since(),
                        each.stop()))
                .toList();
        return new DuePayouts(debtor.complete(), currencies, stopped);
    }

    @Transactional
    Page<SummaryView> page(@Nullable Long after, int limit) {
        return Page.of(rows.page(after, limit + 1), limit, row -> Long.toString(row.number()))
                .map(row -> new SummaryView(
                        row.id(),
                        row.number(),
                        row.state(),
                        Money.of(row.total(), row.currency()),
                        row.lines(),
                        row.openLines(),
                        row.failedLines(),
                        row.createdAt()));
    }

    @Transactional
    BatchView batch(Caller caller, UUID id) {
        Names names = new Names();
        PayoutBatch batch = batches.get(id);
        boolean open = batch.state() == PayoutBatch.State.DRAFT || batch.state() == PayoutBatch.State.RELEASED_ONCE;
        List<PayoutLine> payments = lines.ofBatch(id);
        Currency currency = Currency.getInstance(batch.currency());
        return new BatchView(
                id,
                batch.number(),
                batch.state(),
                payments.stream().map(PayoutLine::money).reduce(Money.zero(currency), Money::plus),
                ledger.balance(AccountRef.platform(AccountKind.BANK, currency)),
                batch.executeOn(),
                open && !caller.user().value().equals(batch.firstBy()),
                payments.stream().map(line -> line(line, open, names)).toList(),
                events.of(id).stream()
                        .map(event -> new EventView(event.what(), names.of(event.byId()), event.note(), event.at()))
                        .toList(),
                batch.version());
    }

    @Transactional
    List<FailedView> failed() {
        Names names = new Names();
        return lines.failed(MOST_FAILED).stream()
                .map(line -> new FailedView(
                        line.batchId(),
                        line.bookingId(),
                        names.of(line.representativeId()),
                        line.money(),
                        line.state(),
                        words(line),
                        line.changedAt()))
                .toList();
    }

    private CurrencyView currency(String code, Names names) {
        List<DueView> items = batches.ungathered(code).stream()
                .map(due -> new DueView(
                        due.payout(),
                        due.booking(),
                        names.of(due.representative()),
                        due.amount(),
                        due.since(),
                        accounts.of(due.representative())
                                .map(BankAccounts.Masked::mask)
                                .orElse(null)))
                .toList();
        Currency currency = Currency.getInstance(code);
        return new CurrencyView(
                currency, items.stream().map(DueView::amount).reduce(Money.zero(currency), Money::plus), items);
    }

    private LineView line(PayoutLine line, boolean open, Names names) {
        return new LineView(
                line.id(),
                line.bookingId(),
                names.of(line.representativeId()),
                accounts.mask(line.bankDetailsId()),
                line.money(),
                line.endToEndId(),
                line.state(),
                line.reason() == null ? null : words(line),
                open && batches.current(line).isEmpty(),
                line.changedAt());
    }

    private static String words(PayoutLine line) {
        return BankReason.read(Objects.requireNonNull(line.reason())).words();
    }

    /** Names of people, each asked for once. */
    private final class Names {
        private final Map<UUID, String> known = new HashMap<>();

        String of(UUID person) {
            return known.computeIfAbsent(person, id -> people.contact(new UserId(id))
                    .map(Accounts.Contact::name)
                    .orElseThrow());
        }
    }
}
