package app.gemba.payments.tax;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** Zero, with the reasons that are configured, until an accountant has decided. */
@Singleton
class UndecidedTax implements TaxRules {
    private final TaxDecision onVisits;
    private final TaxDecision onRepresentation;

    UndecidedTax(
            @Value("${gemba.documents.tax-on-visits:NOT_REGISTERED}") TaxReason onVisits,
            @Value("${gemba.documents.tax-on-payouts:OUT_OF_SCOPE}") TaxReason onPayouts) {
        this.onVisits = TaxDecision.none(onVisits);
        this.onRepresentation = TaxDecision.none(onPayouts);
    }

    @Override
    public TaxDecision decide(TaxQuestion question) {
        return switch (question.supply()) {
            case VISIT -> onVisits;
            case RETURNED_PAYMENT -> TaxDecision.none(TaxReason.OUT_OF_SCOPE);
            case REPRESENTATION -> onRepresentation;
        };
    }
}
