package app.gemba.representatives;

import io.micronaut.core.annotation.Introspected;

/** How many visits somebody completed in one product category. */
@Introspected
record CategoryCount(String slug, int visits) {}
