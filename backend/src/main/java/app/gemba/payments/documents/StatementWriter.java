package app.gemba.payments.documents;

import app.gemba.bookings.BookingId;
import app.gemba.bookings.Bookings;
import app.gemba.bookings.Engagement;
import app.gemba.identity.Accounts;
import app.gemba.identity.UserId;
import app.gemba.ledger.AccountKind;
import app.gemba.ledger.Posting;
import app.gemba.payments.tax.TaxDecision;
import app.gemba.payments.tax.TaxQuestion;
import app.gemba.payments.tax.TaxRules;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** The statement for a payout: what was earned, what we kept of it and why, and how the rest was sent. */
@Singleton
class StatementWriter {
    private final SourceRepository sources;
    private final Bookings bookings;
    private final Accounts accounts;
    private final TaxRules taxes;
    private final Issuer issuer;

    StatementWriter(SourceRepository sources, Bookings bookings, Accounts accounts, TaxRules taxes, Issuer issuer) {
        this.sources = sources;
        this.bookings = bookings;
        this.accounts = accounts;
        this.taxes = taxes;
        this.issuer = issuer;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Draft write(Movement confirmed) {
        SourceRepository.PayoutSource payout = sources.payout(confirmed.booking(), confirmed.sourceId())
                .orElseThrow(() -> new IllegalStateException("No payout stands behind " + confirmed.sourceId()));
        Engagement engagement = bookings.engagement(new BookingId(confirmed.booking()));
        Money paid = confirmed.moved(AccountKind.REPRESENTATIVE_PAYABLE);
        TaxDecision tax = taxes.decide(new TaxQuestion(
                TaxQuestion.Supply.REPRESENTATION, null, null, engagement.countryCode(), confirmed.on()));
        List<DocumentContent.Fact> facts = new ArrayList<>();
        facts.add(new DocumentContent.Fact("Client", engagement.organisationName()));
        facts.addAll(Papers.engagement(engagement));
        facts.add(new DocumentContent.Fact("Paid out on", Words.day(confirmed.at())));
        facts.add(new DocumentContent.Fact("Paid by", rail(confirmed)));
        facts.add(new DocumentContent.Fact("Reference", confirmed.sourceId()));
        return new Draft(
                DocumentKind.PAYOUT_STATEMENT,
                "payout/" + payout.id() + "/" + confirmed.sourceId(),
                null,
                payout.representativeId(),
                null,
                paid,
                tax,
                new DocumentContent(
                        issuer.selfBilling() ? "Self-billed invoice" : DocumentKind.PAYOUT_STATEMENT.title(),
                        engagement.brief().title(),
                        issuer.party(),
                        recipient(payout),
                        facts,
                        lines(confirmed, payout, paid),
                        tax.percent(),
                        "Paid out",
                        List.of(
                                issuer.selfBilling()
                                        ? "Issued by the customer on behalf of the supplier, as agreed between them."
                                        : "This statement is not an invoice.")));
    }

    private DocumentContent.Party recipient(SourceRepository.PayoutSource payout) {
        Accounts.Contact contact =
                accounts.contact(new UserId(payout.representativeId())).orElseThrow();
        return new DocumentContent.Party(contact.name(), List.of(), null, List.of(contact.email()));
    }

    /** What the ledger sent it out of. */
    private static String rail(Movement confirmed) {
        boolean bank = confirmed
                .moved(Posting.PAYOUT_SENT, confirmed.sourceId()::equals, AccountKind.BANK)
                .positive();
        return bank ? "Bank transfer" : "Transfer to the account at the payment provider";
    }

    private static List<DocumentContent.Line> lines(
            Movement confirmed, SourceRepository.PayoutSource payout, Money paid) {
        String decided = confirmed.booking() + "/" + payout.decision();
        Money fee = Money.of(payout.fee(), payout.currency());
        Money expenses = Money.of(payout.expenses(), payout.currency());
        Money commission = Money.of(payout.commission(), payout.currency());
        Money earned = confirmed.moved(Posting.DECIDED, decided::equals, AccountKind.REPRESENTATIVE_PAYABLE);
        if (!earned.equals(fee.plus(expenses).minus(commission))) {
            throw new IllegalStateException("Payout " + payout.id() + " is not what the ledger decided: " + earned);
        }
        String ofThisPayout = confirmed.booking() + "/payout/" + payout.decision() + "/";
        Money setOff = confirmed.moved(
                Posting.RECEIVABLE_NETTED,
                source -> source.startsWith(ofThisPayout),
                AccountKind.REPRESENTATIVE_PAYABLE);
        Money keptOtherwise = earned.minus(setOff).minus(paid);
        if (keptOtherwise.negative()) {
            throw new IllegalStateException("Payout " + payout.id() + " paid more than was earned: " + paid);
        }
        List<DocumentContent.Line> lines = new ArrayList<>();
        add(lines, "Fee", "As released by the buyer's decision", fee);
        add(lines, "Commission", "On the fee", negative(commission));
        add(lines, "Expenses", "Free of commission", expenses);
        add(lines, "Set off", "Against what was owed to the platform", negative(setOff));
        add(
                lines,
                "Kept back",
                "Given back to the buyer, or waiting for the end of a card dispute",
                negative(keptOtherwise));
        return lines;
    }

    private static void add(List<DocumentContent.Line> lines, String text, String detail, Money amount) {
        if (amount.minor() != 0) {
            lines.add(new DocumentContent.Line(text, detail, amount));
        }
    }

    private static Money negative(Money amount) {
        return Money.zero(amount.currency()).minus(amount);
    }
}
