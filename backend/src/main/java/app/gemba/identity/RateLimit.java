package app.gemba.identity;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import java.time.Duration;

/** So many tries in a period, given back evenly over it. */
@EachProperty("gemba.rate-limit")
record RateLimit(@Parameter String name, int tries, Duration period) {}
