package app.gemba.payments.batches;

import app.gemba.identity.Caller;
import app.gemba.payments.bank.BankAccounts;
import app.gemba.payments.rails.PayoutBook;
import app.gemba.payments.rails.Rail;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Batches of payouts: gathered by one admin, released by two, taken to the bank as a file. */
@Singleton
class Batches {
    /** A file that people can still look through. */
    static final int MOST_LINES = 500;

    private final BatchRepository batches;
    private final LineRepository lines;
    private final EventRepository events;
    private final PayoutBook payouts;
    private final BankAccounts accounts;
    private final Debtor debtor;
    private final Clock clock;

    Batches(
            BatchRepository batches,
            LineRepository lines,
            EventRepository events,
            PayoutBook payouts,
            BankAccounts accounts,
            Debtor debtor,
            Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.events = events;
        this.payouts = payouts;
        this.accounts = accounts;
        this.debtor = debtor;
        this.clock = clock;
    }

    /** A batch's file. */
    record File(String name, String xml) {}

    /** Everything that is due by bank in a currency and in no other batch. */
    @Transactional
    UUID gather(Caller caller, String currency) {
        if (!debtor.complete()) {
            throw BatchProblem.OUR_BANK_NOT_SET_UP.problem();
        }
        batches.lockCurrency(currency);
        UUID id = Ids.next();
        batches.create(id, currency, caller.user().value(), clock.instant());
        long gathered = ungathered(currency).stream()
                .limit(MOST_LINES)
                .filter(due -> add(id, due.payout()))
                .count();
        if (gathered == 0) {
            throw BatchProblem.NOTHING_DUE.problem();
        }
        note(id, BatchEvent.What.GATHERED, caller);
        return id;
    }

    /** What is due by bank and in no batch. */
    @Transactional
    List<PayoutBook.Due> ungathered(String currency) {
        Set<UUID> gathered = new HashSet<>(lines.gathered());
        return payouts.due(Rail.MANUAL_BANK, currency, MOST_LINES + gathered.size()).stream()
                .filter(due -> !gathered.contains(due.payout()))
                .toList();
    }

    /** The first admin's release changes nothing about the money; the second one's sends it. */
    @Transactional
    void release(Caller caller, UUID id, long version) {
        PayoutBatch batch = open(id, version);
        UUID admin = caller.user().value();
        List<PayoutLine> payments = lines.ofBatch(id);
        List<PayoutBook.Due> due = payments.stream()
                .map(line -> current(line).orElseThrow(BatchProblem.BATCH_OUTDATED::problem))
                .toList();
        if (batch.state() == PayoutBatch.State.DRAFT) {
            batches.releaseFirst(id, admin, clock.instant());
            note(id, BatchEvent.What.RELEASED_FIRST, caller);
            return;
        }
        if (admin.equals(batch.firstBy())) {
            throw BatchProblem.SECOND_ADMIN_NEEDED.problem();
        }
        Instant now = clock.instant();
        LocalDate executeOn = bankDay(LocalDate.ofInstant(now, ZoneOffset.UTC));
        String file = PaymentFile.write(batch, now, executeOn, opened(payments), debtor);
        batches.releaseSecond(id, admin, now, executeOn, sha256(file));
        for (int i = 0; i < payments.size(); i++) {
            PayoutLine line = payments.get(i);
            payouts.sent(due.get(i), line.endToEndId());
            lines.move(line.id(), PayoutLine.State.SENT.name(), null, now);
        }
        note(id, BatchEvent.What.RELEASED_SECOND, caller);
    }

    /** What was gathered can be gathered again. */
    @Transactional
    void cancel(Caller caller, UUID id, long version) {
        open(id, version);
        batches.cancel(id);
        lines.cancel(id, clock.instant());
        note(id, BatchEvent.What.CANCELLED, caller);
    }

    /** The same bytes every time; who took it is written down. */
    @Transactional
    File file(Caller caller, UUID id) {
        PayoutBatch batch = get(id);
        Instant releasedAt = batch.secondAt();
        LocalDate executeOn = batch.executeOn();
        if (releasedAt == null || executeOn == null) {
            throw BatchProblem.BATCH_NOT_RELEASED.problem();
        }
        String content = PaymentFile.write(batch, releasedAt, executeOn, opened(lines.ofBatch(id)), debtor);
        if (!sha256(content).equals(batch.fileSha256())) {
            throw new IllegalStateException(
                    "The file of batch " + batch.number() + " is not the one that was released");
        }
        note(id, BatchEvent.What.FILE_TAKEN, caller);
        return new File("gemba-payouts-" + batch.number() + "-" + batch.currency() + ".xml", content);
    }

    PayoutBatch get(UUID id) {
        return batches.findById(id).orElseThrow(BatchProblem.BATCH_NOT_FOUND::problem);
    }

    /** The payout behind a line, if nothing about it has changed since it was gathered and nothing stops it. */
    Optional<PayoutBook.Due> current(PayoutLine line) {
        return payouts.lock(line.payoutId(), Rail.MANUAL_BANK)
                .filter(due -> due.amount().equals(line.money()) && due.generation() == line.generation())
                .filter(due -> accounts.of(due.representative())
                        .filter(account -> account.id().equals(line.bankDetailsId()))
                        .isPresent());
    }

    private boolean add(UUID batch, UUID payout) {
        payouts.lookAgain(payout);
        PayoutBook.Due due = payouts.lock(payout, Rail.MANUAL_BANK).orElse(null);
        if (due == null || lines.open(payout) > 0) {
            return false;
        }
        int attempt = lines.attempts(payout) + 1;
        lines.save(new PayoutLine(
                Ids.next(),
                batch,
                payout,
                attempt,
                due.generation(),
                due.booking(),
                due.representative(),
                accounts.of(due.representative()).orElseThrow().id(),
                due.amount().minor(),
                due.amount().currency().getCurrencyCode(),
                PayoutLine.endToEndId(payout, attempt),
                PayoutLine.State.DRAFT,
                null,
                clock.instant()));
        return true;
    }

    private List<PaymentFile.Payment> opened(List<PayoutLine> payments) {
        return payments.stream()
                .map(line -> new PaymentFile.Payment(line, accounts.open(line.bankDetailsId())))
                .toList();
    }

    private PayoutBatch open(UUID id, long version) {
        PayoutBatch batch = batches.lock(id).orElseThrow(BatchProblem.BATCH_NOT_FOUND::problem);
        if (batch.version() != version) {
            throw CommonProblem.STALE_VERSION.problem();
        }
        return switch (batch.state()) {
            case DRAFT, RELEASED_ONCE -> batch;
            case RELEASED, CANCELLED -> throw BatchProblem.BATCH_NOT_OPEN.problem();
        };
    }

    private static String sha256(String file) {
        return StatusReports.sha256(file.getBytes(StandardCharsets.UTF_8));
    }

    private static LocalDate bankDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    private void note(UUID batch, BatchEvent.What what, Caller caller) {
        events.save(new BatchEvent(Ids.next(), batch, what, caller.user().value(), null, clock.instant()));
    }
}
