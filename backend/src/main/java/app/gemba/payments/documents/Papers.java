package app.gemba.payments.documents;

import app.gemba.bookings.Engagement;
import app.gemba.payments.billing.Billing;
import java.util.ArrayList;
import java.util.List;

/** What the documents to a buyer have in common. */
final class Papers {
    private Papers() {}

    static DocumentContent.Party party(Billing.Addressee addressee) {
        List<String> lines = new ArrayList<>(addressee.lines());
        if (addressee.country() != null) {
            lines.add(Words.country(addressee.country()));
        }
        return new DocumentContent.Party(addressee.name(), lines, addressee.taxId(), List.of());
    }

    /** What was agreed, as far as it is. */
    static List<DocumentContent.Fact> engagement(Engagement engagement) {
        List<DocumentContent.Fact> facts = new ArrayList<>();
        facts.add(new DocumentContent.Fact("Visit", engagement.brief().title()));
        facts.add(new DocumentContent.Fact("Factory", Words.factory(engagement)));
        Words.visit(engagement).ifPresent(hours -> facts.add(new DocumentContent.Fact("On site", hours)));
        facts.add(new DocumentContent.Fact("Booking", engagement.id().value().toString()));
        return facts;
    }
}
