package app.gemba.payments.rails;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A country that some rail reaches today. {@code rails} are separated by commas. */
@Introspected
record ReachedCountry(
        String country,
        String rails,
        int currencies,
        @Nullable LocalDate checkedOn) {}
