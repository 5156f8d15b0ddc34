package app.gemba.payments.batches;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a bank says about payments: ISO 20022 pain.002, any version of it, as it stands in the file.
 *
 * @param original the message that it is about
 * @param all what is said of the message, or of all payments in it, as a whole; null where only payments are named
 */
record StatusReport(
        String messageId, String original, @Nullable Said all, List<Said> payments) {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.";
    private static final int MOST = 10_000;
    private static final int LONGEST = 140;

    /** One status. {@code endToEndId} is empty for what is said of all. */
    record Said(String endToEndId, String status, @Nullable BankReason reason) {}

    /** Throws REPORT_NOT_READABLE for anything else. */
    static StatusReport read(byte[] file) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new Reading(factory.createXMLStreamReader(new ByteArrayInputStream(file))).report();
        } catch (XMLStreamException malformed) {
            throw BatchProblem.REPORT_NOT_READABLE.problem();
        }
    }

    /** Follows the elements by their path; only those of a few paths are kept. */
    private static final class Reading {
        private final XMLStreamReader xml;
        private final Deque<String> path = new ArrayDeque<>();
        private final List<Said> payments = new ArrayList<>();
        private final Draft group = new Draft();
        private final Draft information = new Draft();
        private Draft payment = new Draft();
        private String messageId = "";
        private String original = "";

        Reading(XMLStreamReader xml) {
            this.xml = xml;
        }

        StatusReport report() throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS -> text(xml.getText().strip());
                    case XMLStreamConstants.END_ELEMENT -> end();
                    default -> {
                        // comments and the like say nothing
                    }
                }
            }
            if (original.isEmpty()) {
                throw BatchProblem.REPORT_NOT_READABLE.problem();
            }
            Said all = information.status.isEmpty() ? group.said() : information.said();
            return new StatusReport(messageId, original, all, List.copyOf(payments));
        }

        private void begin(String element) {
            if (path.isEmpty()
                    && !(element.equals("Document")
                            && String.valueOf(xml.getNamespaceURI()).startsWith(NAMESPACE))) {
                throw BatchProblem.REPORT_NOT_READABLE.problem();
            }
            path.addLast(element);
            if (element.equals("TxInfAndSts")) {
                payment = new Draft();
            }
        }

        private void end() {
            if ("TxInfAndSts".equals(path.removeLast())) {
                Said said = payment.said();
                if (said == null || payments.size() == MOST) {
                    throw BatchProblem.REPORT_NOT_READABLE.problem();
                }
                payments.add(said);
            }
        }

        private void text(String text) {
            if (text.isEmpty()) {
                return;
            }
            String kept = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
            String where = String.join("/", path).replaceFirst("^Document/CstmrPmtStsRpt/", "");
            switch (where) {
                case "GrpHdr/MsgId" -> messageId = kept;
                case "OrgnlGrpInfAndSts/OrgnlMsgId" -> original = kept;
                case "OrgnlGrpInfAndSts/GrpSts" -> group.status = kept;
                case "OrgnlPmtInfAndSts/PmtInfSts" -> information.status = kept;
                case "OrgnlPmtInfAndSts/TxInfAndSts/OrgnlEndToEndId" -> payment.endToEndId = kept;
                case "OrgnlPmtInfAndSts/TxInfAndSts/TxSts" -> payment.status = kept;
                default -> reason(where, kept);
            }
        }

        private void reason(String where, String text) {
            Draft about = where.startsWith("OrgnlPmtInfAndSts/TxInfAndSts/StsRsnInf/")
                    ? payment
                    : where.startsWith("OrgnlPmtInfAndSts/StsRsnInf/")
                            ? information
                            : where.startsWith("OrgnlGrpInfAndSts/StsRsnInf/") ? group : null;
            if (about != null && (where.endsWith("/Rsn/Cd") || where.endsWith("/Rsn/Prtry"))) {
                about.code = text;
            } else if (about != null && where.endsWith("/AddtlInf")) {
                about.narrative = text;
            }
        }
    }

    private static final class Draft {
        private String endToEndId = "";
        private String status = "";
        private String code = "";
        private @Nullable String narrative;

        private @Nullable Said said() {
            BankReason reason = code.isEmpty() && narrative == null ? null : BankReason.of(code, narrative);
            return status.isEmpty() ? null : new Said(endToEndId, status, reason);
        }
    }
}
