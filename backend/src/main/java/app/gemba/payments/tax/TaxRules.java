package app.gemba.payments.tax;

/** Decides about the tax of a document. The decision is kept with the document and never made again for it. */
public interface TaxRules {
    TaxDecision decide(TaxQuestion question);
}
