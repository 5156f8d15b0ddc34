package app.gemba.payments;

import app.gemba.payments.batches.Debtor;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be said of payments by our bank before there is one. */
@Singleton
final class BankTerms {
    private final Debtor debtor;
    private final int workingDays;
    private final String usualCurrency;

    BankTerms(
            Debtor debtor,
            @Value("${gemba.payouts.working-days}") int workingDays,
            @Value("${gemba.currencies}") List<String> currencies) {
        this.debtor = debtor;
        this.workingDays = workingDays;
        this.usualCurrency = currencies.getFirst();
    }

    /** Whose name the payment carries; null where our bank is not set up. */
    @Nullable
    String payer() {
        return debtor.complete() ? debtor.name() : null;
    }

    @Nullable
    String payerCountry() {
        return debtor.complete() ? debtor.country() : null;
    }

    int workingDays() {
        return workingDays;
    }

    /** Rails do not depend on it where they are asked about a person and not about a payout. */
    String usualCurrency() {
        return usualCurrency;
    }
}
