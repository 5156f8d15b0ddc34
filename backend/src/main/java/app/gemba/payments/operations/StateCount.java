package app.gemba.payments.operations;

import io.micronaut.core.annotation.Introspected;

/** How many operations are in a state. */
@Introspected
record StateCount(OperationState state, long number) {}
