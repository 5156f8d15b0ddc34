package app.gemba.payments.tax;

import io.swagger.v3.oas.annotations.media.Schema;

/** Why a document shows the tax that it shows. The name stands on it as its code. */
@Schema(name = "TaxReason")
public enum TaxReason {
    NOT_REGISTERED("The issuer is not registered for value added tax, so none is charged."),
    REVERSE_CHARGE("Reverse charge: the recipient accounts for the tax."),
    OUT_OF_SCOPE("Outside the scope of value added tax."),
    STANDARD_RATE("Value added tax at the standard rate.");

    private final String words;

    TaxReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
