package app.gemba.payments.documents;

import app.gemba.ledger.Ledger;
import app.gemba.shared.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Writes the document of one journal, with its number, in one transaction. */
@Singleton
class Issuing {
    private final SourceRepository sources;
    private final DocumentRepository documents;
    private final InvoiceWriter invoices;
    private final CreditNoteWriter creditNotes;
    private final StatementWriter statements;
    private final Issuer issuer;
    private final Ledger ledger;
    private final Clock clock;

    Issuing(
            SourceRepository sources,
            DocumentRepository documents,
            InvoiceWriter invoices,
            CreditNoteWriter creditNotes,
            StatementWriter statements,
            Issuer issuer,
            Ledger ledger,
            Clock clock) {
        this.sources = sources;
        this.documents = documents;
        this.invoices = invoices;
        this.creditNotes = creditNotes;
        this.statements = statements;
        this.issuer = issuer;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Once per journal: what is issued already, or by somebody else at this moment, is left alone. */
    @Transactional
    void issue(UUID journal) {
        sources.claim(journal).ifPresent(row -> {
            Movement movement = movement(row);
            // Two credit notes of one invoice know of each other.
            documents.lock(movement.booking().toString());
            draft(movement).ifPresent(draft -> number(draft, movement));
            sources.done(journal);
        });
    }

    @Transactional
    void failed(UUID journal, String error) {
        sources.later(journal, clock.instant(), error);
    }

    private Optional<Draft> draft(Movement movement) {
        return switch (movement.posting()) {
            case CHARGED -> Optional.of(invoices.write(movement));
            case REFUND_SENT -> creditNotes.refunded(movement);
            case CHARGEBACK_LOST -> creditNotes.chargedBack(movement);
            case PAYOUT_CONFIRMED -> Optional.of(statements.write(movement));
            case PARKED,
                    FUNDS_AVAILABLE,
                    DECIDED,
                    PAYOUT_SENT,
                    PAYOUT_FAILED,
                    PAYOUT_RETURNED,
                    REFUND_FAILED,
                    EARNING_REFUNDED,
                    PAID_EARNING_REFUNDED,
                    TRANSFER_REVERSED,
                    RECEIVABLE_NETTED,
                    CHARGEBACK_WITHDRAWN,
                    EARNING_FROZEN,
                    EARNING_UNFROZEN,
                    CHARGEBACK_WON,
                    SHARE_RECOVERED,
                    OWN_PAYOUT_SENT,
                    OWN_PAYOUT_ARRIVED,
                    OWN_PAYOUT_FAILED,
                    RECEIVABLE_WRITTEN_OFF,
                    FINANCIAL_ACCOUNT_FUNDED,
                    RAIL_FEE_PAID,
                    ADJUSTED,
                    PARKED_ASSIGNED,
                    REFUND_PAID_BY_HAND -> Optional.empty();
        };
    }

    private void number(Draft draft, Movement movement) {
        documents.lock(issuer.code() + "/" + draft.kind());
        // Read only now: who waited for the lock is later than who held it.
        documents.save(draft.issued(Ids.next(), issuer.code(), movement, clock.instant()));
    }

    private Movement movement(SourceRepository.JournalRow row) {
        UUID booking = Objects.requireNonNull(row.bookingId(), "A document is about a booking");
        return new Movement(
                row.id(), row.posting(), row.sourceId(), booking, row.postedAt(), ledger.ofBooking(booking));
    }
}
