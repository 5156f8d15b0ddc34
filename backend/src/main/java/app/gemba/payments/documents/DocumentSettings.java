package app.gemba.payments.documents;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Who issues documents, and how.
 *
 * @param issuerCode stands in every number; another issuing entity has another code and so its own series
 * @param issuerAddress lines separated by line breaks or semicolons
 * @param selfBilling the representative has agreed that our statement is the invoice; only then does it say so
 */
@ConfigurationProperties("gemba.documents")
record DocumentSettings(
        @Bindable(defaultValue = "GEMBA") String issuerCode,
        @Bindable(defaultValue = "Gemba") String issuerName,
        @Bindable(defaultValue = "") String issuerAddress,
        @Bindable(defaultValue = "") String issuerTaxId,
        @Bindable(defaultValue = "") String issuerRegistration,
        @Bindable(defaultValue = "") String issuerEmail,
        @Bindable(defaultValue = "false") boolean selfBilling) {}
