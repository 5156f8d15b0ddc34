package app.gemba.payments.billing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.util.UUID;

/** Empty text where a buyer left out what is optional. */
@MappedEntity("billing_details")
record BillingDetails(
        @Id UUID organisationId,
        String name,
        String address,
        String city,
        String postalCode,
        String country,
        String taxId,
        String reference,
        @Version long version) {}
