package app.gemba.payments;

import app.gemba.shared.Money;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** Our share of a fee, rounded down to the minor unit; expenses are free of it. */
@Singleton
final class Commission {
    private final int basisPoints;

    Commission(@Value("${gemba.commission-percent:12}") BigDecimal percent) {
        this.basisPoints = percent.movePointRight(2).intValueExact();
        if (basisPoints < 0 || basisPoints > 10_000) {
            throw new IllegalArgumentException("gemba.commission-percent must be from 0 to 100");
        }
    }

    Money on(Money fee) {
        return fee.shareFloor(basisPoints);
    }

    int basisPoints() {
        return basisPoints;
    }
}
