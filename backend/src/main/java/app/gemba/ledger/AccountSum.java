package app.gemba.ledger;

import io.micronaut.core.annotation.Introspected;

/** What all accounts of one kind and currency were debited and credited, in minor units. */
@Introspected
record AccountSum(AccountKind kind, String currency, long accounts, long debits, long credits) {}
