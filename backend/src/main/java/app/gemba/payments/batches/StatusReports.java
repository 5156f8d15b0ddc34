package app.gemba.payments.batches;

import app.gemba.identity.Caller;
import app.gemba.payments.bank.BankAccounts;
import app.gemba.payments.rails.PayoutBook;
import app.gemba.shared.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings our payments to what the bank says of them. A file counts once, a payment that is over is over. */
@Singleton
class StatusReports {
    private static final Set<String> ARRIVED = Set.of("ACSC", "ACCC");
    private static final Set<String> UNDER_WAY = Set.of("RCVD", "PDNG", "ACTC", "ACCP", "ACFC", "ACWC", "ACWP", "ACSP");
    private static final Set<String> REFUSED = Set.of("RJCT", "CANC");
    /** Some were accepted and some not: what became of each is said of each. */
    private static final String PARTLY = "PART";

    private final ReportRepository reports;
    private final ReportLineRepository reportLines;
    private final LineRepository lines;
    private final BatchRepository batches;
    private final EventRepository events;
    private final BankAccounts accounts;
    private final PayoutBook payouts;
    private final Clock clock;

    StatusReports(
            ReportRepository reports,
            ReportLineRepository reportLines,
            LineRepository lines,
            BatchRepository batches,
            EventRepository events,
            BankAccounts accounts,
            PayoutBook payouts,
            Clock clock) {
        this.reports = reports;
        this.reportLines = reportLines;
        this.lines = lines;
        this.batches = batches;
        this.events = events;
        this.accounts = accounts;
        this.payouts = payouts;
        this.clock = clock;
    }

    /** What came of one line of a report. */
    enum Outcome {
        CONFIRMED,
        IN_PROCESS,
        REJECTED,
        RETURNED,
        /** It says what we knew. */
        KNOWN,
        /** It says of a payment that is over, or was never sent, what cannot be; for a person to ask the bank. */
        CONTRADICTS,
        /** No payment of ours. */
        UNKNOWN_PAYMENT,
        /** A status that we do not know; for a person. */
        UNKNOWN_STATUS
    }

    record Result(
            String endToEndId,
            String status,
            @Nullable BankReason reason,
            @Nullable PayoutLine line,
            Outcome outcome) {}

    /** {@code batch} is null where the report is about none of ours. */
    record Imported(StatusReportRow row, @Nullable PayoutBatch batch, List<Result> results) {}

    @Transactional
    Imported read(Caller caller, String fileName, byte[] file) {
        StatusReport report = StatusReport.read(file);
        reports.lock();
        StatusReportRow row = new StatusReportRow(
                Ids.next(),
                sha256(file),
                report.messageId(),
                fileName,
                caller.user().value(),
                clock.instant());
        if (reports.add(row.id(), row.sha256(), row.messageId(), fileName, row.importedBy(), row.importedAt()) == 0) {
            throw BatchProblem.REPORT_READ_ALREADY.problem();
        }
        PayoutBatch batch = batchOf(report).orElse(null);
        List<Result> results = new ArrayList<>();
        report.payments().forEach(said -> results.add(apply(lines.lockByReference(said.endToEndId()), said)));
        StatusReport.Said all = report.all();
        if (results.isEmpty() && all != null && !all.status().equals(PARTLY)) {
            results.addAll(ofWhole(batch, report, all));
        }
        for (int i = 0; i < results.size(); i++) {
            keep(row, i, results.get(i));
        }
        if (batch != null) {
            events.save(new BatchEvent(
                    Ids.next(),
                    batch.id(),
                    BatchEvent.What.REPORT_READ,
                    caller.user().value(),
                    fileName,
                    clock.instant()));
        }
        return new Imported(row, batch, results);
    }

    /** A payment came back, as our bank's statement or letter says. */
    @Transactional
    UUID returned(Caller caller, UUID lineId, BankReason reason) {
        reports.lock();
        PayoutLine line = lines.lock(lineId).orElseThrow(BatchProblem.BATCH_PAYMENT_NOT_FOUND::problem);
        if (line.state() != PayoutLine.State.CONFIRMED) {
            throw BatchProblem.PAYMENT_NOT_CONFIRMED.problem();
        }
        refuse(line, PayoutLine.State.RETURNED, reason);
        events.save(new BatchEvent(
                Ids.next(),
                line.batchId(),
                BatchEvent.What.PAYMENT_RETURNED,
                caller.user().value(),
                line.endToEndId() + " " + reason.stored(),
                clock.instant()));
        return line.batchId();
    }

    private List<Result> ofWhole(@Nullable PayoutBatch batch, StatusReport report, StatusReport.Said all) {
        if (batch == null) {
            return List.of(new Result(report.original(), all.status(), all.reason(), null, Outcome.UNKNOWN_PAYMENT));
        }
        return lines.ofBatch(batch.id()).stream()
                .map(line -> apply(
                        lines.lock(line.id()), new StatusReport.Said(line.endToEndId(), all.status(), all.reason())))
                .toList();
    }

    private Result apply(Optional<PayoutLine> found, StatusReport.Said said) {
        PayoutLine line = found.orElse(null);
        Outcome outcome = line == null ? Outcome.UNKNOWN_PAYMENT : outcome(line, said);
        return new Result(said.endToEndId(), said.status(), said.reason(), line, outcome);
    }

    private Outcome outcome(PayoutLine line, StatusReport.Said said) {
        if (ARRIVED.contains(said.status())) {
            return arrived(line);
        }
        if (UNDER_WAY.contains(said.status())) {
            return underWay(line);
        }
        return REFUSED.contains(said.status()) ? refused(line, said) : Outcome.UNKNOWN_STATUS;
    }

    private Outcome arrived(PayoutLine line) {
        return switch (line.state()) {
            case SENT, IN_PROCESS -> {
                move(line, PayoutLine.State.CONFIRMED, null);
                payouts.confirmed(line.payoutId(), line.endToEndId());
                yield Outcome.CONFIRMED;
            }
            case CONFIRMED -> Outcome.KNOWN;
            case DRAFT, CANCELLED, REJECTED, RETURNED -> Outcome.CONTRADICTS;
        };
    }

    private Outcome underWay(PayoutLine line) {
        return switch (line.state()) {
            case SENT -> {
                move(line, PayoutLine.State.IN_PROCESS, null);
                yield Outcome.IN_PROCESS;
            }
            // reports overtake each other
            case IN_PROCESS, CONFIRMED, REJECTED, RETURNED -> Outcome.KNOWN;
            case DRAFT, CANCELLED -> Outcome.CONTRADICTS;
        };
    }

    private Outcome refused(PayoutLine line, StatusReport.Said said) {
        BankReason reason = said.reason() == null ? BankReason.of("", null) : said.reason();
        return switch (line.state()) {
            case SENT, IN_PROCESS -> {
                refuse(line, PayoutLine.State.REJECTED, reason);
                yield Outcome.REJECTED;
            }
            case CONFIRMED -> {
                refuse(line, PayoutLine.State.RETURNED, reason);
                yield Outcome.RETURNED;
            }
            case REJECTED, RETURNED -> Outcome.KNOWN;
            case DRAFT, CANCELLED -> Outcome.CONTRADICTS;
        };
    }

    /** The details first: what is due again must not go there. */
    private void refuse(PayoutLine line, PayoutLine.State state, BankReason reason) {
        if (reason.aboutDetails()) {
            accounts.refuse(line.bankDetailsId(), reason.words());
        }
        move(line, state, reason.stored());
        if (state == PayoutLine.State.RETURNED) {
            payouts.returned(line.payoutId(), line.endToEndId());
        } else {
            payouts.refused(line.payoutId(), line.endToEndId());
        }
    }

    private void move(PayoutLine line, PayoutLine.State state, @Nullable String reason) {
        lines.move(line.id(), state.name(), reason, clock.instant());
    }

    private void keep(StatusReportRow row, int position, Result result) {
        PayoutLine line = result.line();
        BankReason reason = result.reason();
        reportLines.add(
                row.id(),
                position,
                result.endToEndId(),
                result.status(),
                reason == null ? null : reason.stored(),
                line == null ? null : line.id(),
                result.outcome().name());
    }

    private Optional<PayoutBatch> batchOf(StatusReport report) {
        String hex = report.original();
        if (!hex.matches("[0-9a-f]{32}")) {
            return Optional.empty();
        }
        return batches.findById(UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")));
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
