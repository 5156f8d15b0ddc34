package app.gemba.payments.tax;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the tax depends on.
 *
 * @param counterpartyCountry ISO 3166 of whoever gets the document; null when it is not known
 * @param counterpartyTaxId as the counterparty wrote it; null when there is none
 * @param siteCountry where the visit takes place
 * @param on the day of the movement of money, in UTC
 */
public record TaxQuestion(
        Supply supply,
        @Nullable String counterpartyCountry,
        @Nullable String counterpartyTaxId,
        String siteCountry,
        LocalDate on) {

    /** What the money is for. */
    public enum Supply {
        /** A visit, sold to a buyer. */
        VISIT,
        /** A payment that comes too late or twice and goes back: nothing is sold. */
        RETURNED_PAYMENT,
        /** What a representative earned. */
        REPRESENTATION
    }
}
