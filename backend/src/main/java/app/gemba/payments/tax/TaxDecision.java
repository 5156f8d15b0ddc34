package app.gemba.payments.tax;

import app.gemba.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The tax in an amount, and why it is that. Only a {@link TaxReason#STANDARD_RATE} has a rate. */
public record TaxDecision(TaxReason reason, BigDecimal percent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public TaxDecision {
        if (percent.signum() < 0 || (percent.signum() > 0) != (reason == TaxReason.STANDARD_RATE)) {
            throw new IllegalArgumentException(reason + " with a rate of " + percent + " % is no decision");
        }
    }

    public static TaxDecision none(TaxReason reason) {
        return new TaxDecision(reason, BigDecimal.ZERO);
    }

    /** The tax that is contained in what was paid, half-even. */
    public Money in(Money gross) {
        return new Money(
                BigDecimal.valueOf(gross.minor())
                        .multiply(percent)
                        .divide(HUNDRED.add(percent), 0, RoundingMode.HALF_EVEN)
                        .longValueExact(),
                gross.currency());
    }
}
