package app.gemba.ledger;

import io.micronaut.core.annotation.Introspected;

/** What all accounts of one kind and currency hold together: debits less credits in minor units. */
@Introspected
record KindBalance(AccountKind kind, String currency, long balance) {}
