package app.gemba.payments.documents;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The entity that issues the documents. With real money the application does not start without its address. */
@Context
class Issuer {
    private final DocumentSettings settings;

    Issuer(DocumentSettings settings, @Value("${gemba.payments.live:false}") boolean live) {
        this.settings = settings;
        if (!settings.issuerCode().matches("[A-Z0-9]{1,12}")) {
            throw new IllegalStateException("gemba.documents.issuer-code must be 1 to 12 capital letters or digits");
        }
        if (live && settings.issuerAddress().isBlank()) {
            throw new IllegalStateException("gemba.documents.issuer-address must be set: an invoice needs it");
        }
    }

    String code() {
        return settings.issuerCode();
    }

    boolean selfBilling() {
        return settings.selfBilling();
    }

    DocumentContent.Party party() {
        List<String> more = new ArrayList<>();
        if (!settings.issuerRegistration().isBlank()) {
            more.add("Registration " + settings.issuerRegistration().strip());
        }
        if (!settings.issuerEmail().isBlank()) {
            more.add(settings.issuerEmail().strip());
        }
        return new DocumentContent.Party(
                settings.issuerName(),
                Arrays.stream(settings.issuerAddress().split("\\R|;"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                settings.issuerTaxId().isBlank() ? null : settings.issuerTaxId().strip(),
                more);
    }
}
