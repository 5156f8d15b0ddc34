package app.gemba.payments.batches;

import app.gemba.payments.bank.AccountFormat;
import app.gemba.payments.bank.BankAccount;
import app.gemba.payments.bank.BankAccounts.Opened;
import app.gemba.payments.bank.ClearingSystem;
import app.gemba.shared.LatinText;
import app.gemba.shared.Money;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A batch as our bank reads it: ISO 20022 pain.001.001.09, elements in the order of its schema. The same batch is the
 * same bytes, whenever it is written.
 */
final class PaymentFile {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int LONGEST_REMITTANCE = 140;

    private final Debtor debtor;
    private final XMLStreamWriter xml;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private PaymentFile(Debtor debtor) throws XMLStreamException {
        this.debtor = debtor;
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /** One payment, with the account opened. */
    record Payment(PayoutLine line, Opened to) {}

    static String write(
            PayoutBatch batch, Instant releasedAt, LocalDate executeOn, List<Payment> payments, Debtor debtor) {
        try {
            PaymentFile file = new PaymentFile(debtor);
            file.document(batch, releasedAt, executeOn, payments);
            return file.bytes.toString(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Batch " + batch.number() + " could not be written", e);
        }
    }

    private void document(PayoutBatch batch, Instant releasedAt, LocalDate executeOn, List<Payment> payments)
            throws XMLStreamException {
        String count = Integer.toString(payments.size());
        String sum = decimal(payments.stream()
                .map(payment -> payment.line().money())
                .reduce(Money.of(0, batch.currency()), Money::plus));
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        begin("CstmrCdtTrfInitn");
        begin("GrpHdr");
        text("MsgId", batch.messageId());
        text(
                "CreDtTm",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        releasedAt.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
        text("NbOfTxs", count);
        text("CtrlSum", sum);
        begin("InitgPty");
        text("Nm", name(debtor.name()));
        end();
        end();
        begin("PmtInf");
        text("PmtInfId", batch.messageId() + "-1");
        text("PmtMtd", "TRF");
        text("BtchBookg", "false");
        text("NbOfTxs", count);
        text("CtrlSum", sum);
        begin("ReqdExctnDt");
        text("Dt", executeOn.toString());
        end();
        begin("Dbtr");
        text("Nm", name(debtor.name()));
        end();
        begin("DbtrAcct");
        begin("Id");
        text("IBAN", debtor.iban());
        end();
        text("Ccy", batch.currency());
        end();
        begin("DbtrAgt");
        begin("FinInstnId");
        text("BICFI", debtor.bic());
        end();
        end();
        text("ChrgBr", "SHAR");
        for (Payment payment : payments) {
            payment(payment);
        }
        end();
        end();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void payment(Payment payment) throws XMLStreamException {
        PayoutLine line = payment.line();
        BankAccount account = payment.to().account();
        begin("CdtTrfTxInf");
        begin("PmtId");
        text("EndToEndId", line.endToEndId());
        end();
        begin("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", line.currency());
        xml.writeCharacters(decimal(line.money()));
        end();
        end();
        bank(payment.to());
        begin("Cdtr");
        text("Nm", name(account.holder()));
        begin("PstlAdr");
        text("Ctry", payment.to().country());
        end();
        end();
        begin("CdtrAcct");
        begin("Id");
        if (payment.to().format() == AccountFormat.IBAN) {
            text("IBAN", account.account());
        } else {
            begin("Othr");
            text("Id", account.account());
            end();
        }
        end();
        end();
        begin("RmtInf");
        text("Ustrd", LatinText.of("Factory visit " + line.bookingId(), LONGEST_REMITTANCE));
        end();
        end();
    }

    private void bank(Opened to) throws XMLStreamException {
        BankAccount account = to.account();
        begin("CdtrAgt");
        begin("FinInstnId");
        if (account.bic() != null) {
            text("BICFI", account.bic());
        }
        if (account.clearingCode() != null) {
            ClearingSystem system = Objects.requireNonNull(to.clearing());
            begin("ClrSysMmbId");
            begin("ClrSysId");
            String code = system.isoCode();
            text(code == null ? "Prtry" : "Cd", code == null ? system.name() : code);
            end();
            text("MmbId", account.clearingCode());
            end();
        }
        text("Nm", name(account.bankName()));
        begin("PstlAdr");
        text("Ctry", to.country());
        end();
        end();
        end();
    }

    private static String name(String any) {
        return LatinText.of(any, LatinText.LONGEST_NAME);
    }

    private static String decimal(Money money) {
        return BigDecimal.valueOf(money.minor(), money.currency().getDefaultFractionDigits())
                .toPlainString();
    }

    private void begin(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void text(String element, String text) throws XMLStreamException {
        begin(element);
        xml.writeCharacters(text);
        end();
    }
}
