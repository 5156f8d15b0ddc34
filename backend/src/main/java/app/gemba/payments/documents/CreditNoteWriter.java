package app.gemba.payments.documents;

import app.gemba.bookings.BookingId;
import app.gemba.bookings.Bookings;
import app.gemba.bookings.Engagement;
import app.gemba.ledger.AccountKind;
import app.gemba.payments.tax.TaxDecision;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The credit note for money that went back, against the invoice of its payment and with that one's tax. */
@Singleton
class CreditNoteWriter {
    private final SourceRepository sources;
    private final DocumentRepository documents;
    private final Bookings bookings;

    CreditNoteWriter(SourceRepository sources, DocumentRepository documents, Bookings bookings) {
        this.sources = sources;
        this.documents = documents;
        this.bookings = bookings;
    }

    /** Empty when this refund has its credit note already and is only sent again. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Draft> refunded(Movement sent) {
        SourceRepository.RefundSource refund = sources.refund(sent.sourceId())
                .orElseThrow(() -> new IllegalStateException("No decision stands behind refund " + sent.sourceId()));
        String subject = "refund/" + refund.id();
        if (documents.about(DocumentKind.CREDIT_NOTE, subject).isPresent()) {
            return Optional.empty();
        }
        Document invoice = invoice(refund.paymentId());
        Money amount = sent.moved(AccountKind.REFUND_PAYABLE);
        if (amount.compareTo(uncredited(invoice)) > 0) {
            throw new IllegalStateException("More of " + invoice.name() + " went back than it says: " + amount);
        }
        return Optional.of(draft(
                sent,
                subject,
                invoice,
                amount,
                Words.refund(refund.decision()),
                "Sent back to the card that paid on " + Words.day(sent.at()) + "."));
    }

    /** The buyer's bank took the payment back. What was credited before is not credited again. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Draft> chargedBack(Movement lost) {
        Document invoice = invoice(sources.paymentOf(lost.booking())
                .orElseThrow(
                        () -> new IllegalStateException("No payment stands behind chargeback " + lost.sourceId())));
        Money withdrawn = lost.moved(AccountKind.CHARGEBACK_SUSPENSE);
        Money left = uncredited(invoice);
        Money amount = withdrawn.compareTo(left) < 0 ? withdrawn : left;
        if (!amount.positive()) {
            return Optional.empty();
        }
        return Optional.of(draft(
                lost,
                "chargeback/" + lost.sourceId(),
                invoice,
                amount,
                "Taken back by the card's bank",
                "The bank decided for the cardholder on " + Words.day(lost.at()) + "."));
    }

    private Document invoice(String payment) {
        return documents
                .about(DocumentKind.INVOICE, InvoiceWriter.subject(payment))
                .orElseThrow(
                        () -> new IllegalStateException("The invoice of payment " + payment + " is not issued yet"));
    }

    private Money uncredited(Document invoice) {
        return invoice.money(Math.subtractExact(invoice.total(), documents.credited(invoice.id())));
    }

    private Draft draft(Movement movement, String subject, Document invoice, Money amount, String reason, String note) {
        Engagement engagement = bookings.engagement(new BookingId(movement.booking()));
        List<DocumentContent.Fact> facts = new ArrayList<>();
        facts.add(
                new DocumentContent.Fact("Corrects invoice", invoice.name() + " of " + Words.day(invoice.issuedAt())));
        facts.add(new DocumentContent.Fact(
                "Invoice total", invoice.money(invoice.total()).toString()));
        facts.addAll(Papers.engagement(engagement));
        UUID organisation = engagement.organisation().value();
        return new Draft(
                DocumentKind.CREDIT_NOTE,
                subject,
                organisation,
                null,
                invoice.id(),
                amount,
                new TaxDecision(invoice.taxReason(), invoice.content().taxPercent()),
                new DocumentContent(
                        DocumentKind.CREDIT_NOTE.title(),
                        engagement.brief().title(),
                        invoice.content().issuer(),
                        invoice.content().recipient(),
                        facts,
                        List.of(new DocumentContent.Line(reason, null, amount)),
                        invoice.content().taxPercent(),
                        "Total credited",
                        List.of(note)));
    }
}
