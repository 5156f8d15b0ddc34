package app.gemba.payments.reconciliation;

import io.micronaut.core.annotation.Introspected;

/** Brings our side to what the provider says before anything is compared. Payments implement it. */
public interface CatchUp {

    /**
     * A movement of the provider's that no journal explains yet.
     *
     * @param type in the provider's words
     * @param source the object that moved the balance
     */
    @Introspected
    record Unknown(String type, String source) {}

    /** Takes the object up as if we had been told of it. One that cannot be taken up is left for the comparison. */
    void take(Unknown movement);

    /** Asks again about every payment whose money was not usable when it was last looked at; returns how many. */
    long pending();
}
