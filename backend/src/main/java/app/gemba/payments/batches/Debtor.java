package app.gemba.payments.batches;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/** Our own account at our bank, from which representatives are paid. Empty where it is not set up. */
@ConfigurationProperties("gemba.payouts.debtor")
public record Debtor(
        @Bindable(defaultValue = "") String name,
        @Bindable(defaultValue = "") String iban,
        @Bindable(defaultValue = "") String bic) {

    public boolean complete() {
        return !name.isBlank() && !iban.isBlank() && !bic.isBlank();
    }

    public String country() {
        return iban.substring(0, 2);
    }
}
