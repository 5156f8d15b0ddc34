package app.gemba.payments.documents;

import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that stands on a document besides its number, date and sums, as it was on the day of issue.
 *
 * @param title what kind of document it is
 * @param lines sum to the total
 */
@Serdeable
record DocumentContent(
        String title,
        String bookingTitle,
        Party issuer,
        Party recipient,
        List<Fact> facts,
        List<Line> lines,
        BigDecimal taxPercent,
        String totalLabel,
        List<String> notes) {

    /** @param lines the address and the country, as on an envelope */
    @Serdeable
    record Party(String name, List<String> lines, @Nullable String taxId, List<String> more) {}

    @Serdeable
    record Fact(String name, String value) {}

    @Serdeable
    record Line(String text, @Nullable String detail, Money amount) {}
}
