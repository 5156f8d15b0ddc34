package app.gemba.payments.documents;

import app.gemba.bookings.BookingId;
import app.gemba.bookings.Bookings;
import app.gemba.bookings.Engagement;
import app.gemba.bookings.quote.Expense;
import app.gemba.bookings.quote.Quote;
import app.gemba.ledger.AccountKind;
import app.gemba.payments.billing.Billing;
import app.gemba.payments.tax.TaxDecision;
import app.gemba.payments.tax.TaxQuestion;
import app.gemba.payments.tax.TaxRules;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** The invoice for a payment: what was quoted, and that it is paid. */
@Singleton
class InvoiceWriter {
    private final SourceRepository sources;
    private final Bookings bookings;
    private final Billing billing;
    private final TaxRules taxes;
    private final Issuer issuer;

    InvoiceWriter(SourceRepository sources, Bookings bookings, Billing billing, TaxRules taxes, Issuer issuer) {
        this.sources = sources;
        this.bookings = bookings;
        this.billing = billing;
        this.taxes = taxes;
        this.issuer = issuer;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Draft write(Movement charge) {
        SourceRepository.PaymentSource payment = sources.payment(charge.sourceId())
                .orElseThrow(() -> new IllegalStateException("No payment stands behind charge " + charge.sourceId()));
        Engagement engagement = bookings.engagement(new BookingId(charge.booking()));
        Billing.Addressee addressee = billing.addressee(engagement.organisation());
        Money total = charge.moved(AccountKind.BUYER_FUNDS_HELD);
        TaxDecision tax = taxes.decide(new TaxQuestion(
                payment.returned() ? TaxQuestion.Supply.RETURNED_PAYMENT : TaxQuestion.Supply.VISIT,
                addressee.country(),
                addressee.taxId(),
                engagement.countryCode(),
                charge.on()));
        List<DocumentContent.Fact> facts = new ArrayList<>();
        if (addressee.reference() != null) {
            facts.add(new DocumentContent.Fact("Your reference", addressee.reference()));
        }
        facts.addAll(Papers.engagement(engagement));
        facts.add(new DocumentContent.Fact("Paid on", Words.day(charge.at())));
        facts.add(new DocumentContent.Fact("Payment", payment.id()));
        return new Draft(
                DocumentKind.INVOICE,
                subject(payment.id()),
                engagement.organisation().value(),
                null,
                null,
                total,
                tax,
                new DocumentContent(
                        DocumentKind.INVOICE.title(),
                        engagement.brief().title(),
                        issuer.party(),
                        Papers.party(addressee),
                        facts,
                        payment.returned() ? List.of(returned(total)) : lines(engagement, total),
                        tax.percent(),
                        "Total, paid",
                        List.of(
                                payment.returned()
                                        ? "This payment came after the booking could take it. All of it goes back to the card"
                                                + " that paid, with a credit note."
                                        : "Paid in full by card; nothing is due. The money is held until the report is"
                                                + " accepted.")));
    }

    static String subject(String payment) {
        return "payment/" + payment;
    }

    private static DocumentContent.Line returned(Money total) {
        return new DocumentContent.Line("Payment that cannot be used", "It is returned in full", total);
    }

    private static List<DocumentContent.Line> lines(Engagement engagement, Money total) {
        Quote quote = engagement.quote();
        if (quote == null || !quote.total().equals(total)) {
            throw new IllegalStateException("What booking " + engagement.id().value() + " paid is not what was quoted");
        }
        List<DocumentContent.Line> lines = new ArrayList<>();
        lines.add(new DocumentContent.Line(
                "Factory visit by " + quote.representativeName(),
                quote.manDays().stripTrailingZeros().toPlainString() + " man-days at " + quote.dayRate(),
                quote.fee()));
        for (Expense expense : quote.expenses()) {
            if (expense.amount().positive()) {
                lines.add(new DocumentContent.Line("Expense: " + expense.description(), null, expense.amount()));
            }
        }
        return lines;
    }
}
