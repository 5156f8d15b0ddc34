package app.gemba.payments.chargebacks;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.BookingId;
import app.gemba.bookings.Bookings;
import app.gemba.identity.Caller;
import app.gemba.ledger.ChargebackPostings.Loss;
import app.gemba.payments.Bearer;
import app.gemba.payments.chargebacks.ChargebackController.Step;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import app.gemba.shared.Page;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chargebacks as admins see them, each with its next step. */
@Singleton
class ChargebackDesk {
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1L, -1L);

    private final ChargebackRepository rows;
    private final Chargebacks chargebacks;
    private final Answers answers;
    private final Drafts drafts;
    private final Bookings bookings;
    private final Clock clock;

    ChargebackDesk(
            ChargebackRepository rows,
            Chargebacks chargebacks,
            Answers answers,
            Drafts drafts,
            Bookings bookings,
            Clock clock) {
        this.rows = rows;
        this.chargebacks = chargebacks;
        this.answers = answers;
        this.drafts = drafts;
        this.bookings = bookings;
        this.clock = clock;
    }

    Page<ChargebackController.Summary> page(Caller admin, boolean open, @Nullable String after, int limit) {
        Cursor cursor = after == null ? new Cursor(END_OF_TIME, LAST) : Cursor.read(after);
        Page<Chargeback> page = Page.of(
                rows.page(open, cursor.at(), cursor.id(), limit + 1), limit, row -> new Cursor(row.openedAt(), row.id())
                        .write());
        return new Page<>(page.items().stream().map(row -> summary(admin, row)).toList(), page.next());
    }

    ChargebackController.Detail one(Caller admin, UUID id) {
        Chargeback row = rows.findById(id).orElseThrow(ChargebackProblem.CHARGEBACK_NOT_FOUND::problem);
        Drafts.Draft draft = draft(admin, row);
        Chargebacks.Outlook outlook = row.settled() ? null : chargebacks.outlook(row);
        String said = row.statement();
        return new ChargebackController.Detail(
                summary(admin, row),
                row.providerStatus(),
                new ChargebackController.EvidenceView(
                        draft.description(),
                        said == null ? draft.statement() : said,
                        draft.serviceDate(),
                        draft.file() != null,
                        row.wantsEvidence(clock.instant()),
                        row.acceptable()),
                outlook != null && outlook.released(),
                outlook == null ? null : view(outlook.shared()),
                outlook == null ? null : view(outlook.platform()),
                row.settled() && row.lost().total().positive() ? view(row.lost()) : null);
    }

    ChargebackController.Detail answer(Caller admin, UUID id, String statement, boolean report) {
        Chargeback row = rows.findById(id).orElseThrow(ChargebackProblem.CHARGEBACK_NOT_FOUND::problem);
        Drafts.Draft draft = draft(admin, row);
        answers.send(admin, id, statement, report ? draft : draft.withoutReport());
        return one(admin, id);
    }

    ChargebackController.Detail accept(Caller admin, UUID id) {
        answers.accept(admin, id);
        return one(admin, id);
    }

    ChargebackController.Detail bear(Caller admin, UUID id, Bearer bearer) {
        chargebacks.bear(admin, id, bearer);
        return one(admin, id);
    }

    private ChargebackController.Summary summary(Caller admin, Chargeback row) {
        BookingAccess booking = bookings.access(admin, new BookingId(row.bookingId()));
        String representative = booking.representativeName();
        return new ChargebackController.Summary(
                row.id(),
                booking.id(),
                booking.brief().title(),
                booking.organisationName(),
                representative == null ? "" : representative,
                row.status(),
                row.reason(),
                row.money(row.amount()),
                row.money(row.withdrawn()),
                row.money(row.fee()),
                row.money(row.feeReturned()),
                row.dueBy(),
                row.evidence(),
                row.bearer(),
                row.trouble(),
                step(row),
                row.openedAt());
    }

    private Drafts.Draft draft(Caller admin, Chargeback row) {
        return drafts.draft(admin, row, chargebacks.refunded(row));
    }

    private Step step(Chargeback row) {
        if (row.trouble() != null) {
            return Step.LOOK_AT_TROUBLE;
        }
        if (row.settled()) {
            return Step.NOTHING;
        }
        return switch (row.status()) {
            case INQUIRY, NEEDS_RESPONSE ->
                row.wantsEvidence(clock.instant())
                        ? Step.SEND_EVIDENCE
                        : row.evidence() == Chargeback.Evidence.SENDING ? Step.WAIT_FOR_EVIDENCE : Step.WAIT_FOR_BANK;
            case INQUIRY_UNDER_REVIEW, UNDER_REVIEW -> Step.WAIT_FOR_BANK;
            case WON -> Step.WAIT_FOR_MONEY;
            case LOST, PREVENTED -> Step.SAY_WHO_BEARS_IT;
            case INQUIRY_CLOSED -> Step.NOTHING;
            case UNKNOWN -> Step.LOOK_AT_TROUBLE;
        };
    }

    private static ChargebackController.LossView view(Loss loss) {
        return new ChargebackController.LossView(
                loss.held(), loss.refund(), loss.frozen(), loss.receivable(), loss.ours(), loss.losses());
    }

    private record Cursor(Instant at, UUID id) {
        static Cursor read(String text) {
            int split = Math.max(text.indexOf('~'), 0);
            try {
                return new Cursor(Instant.parse(text.substring(0, split)), UUID.fromString(text.substring(split + 1)));
            } catch (DateTimeException | IllegalArgumentException malformed) {
                throw CommonProblem.INVALID.problem().at(new FieldError("after", "is not a cursor of this list"));
            }
        }

        String write() {
            return at + "~" + id;
        }
    }
}
