package app.gemba.payments;

import io.micronaut.core.annotation.Introspected;

/** All net earnings of a representative in one currency and state. */
@Introspected
record EarningSum(String currency, Earnings.State state, long net) {}
