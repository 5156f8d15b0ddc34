package app.gemba.payments.rails;

import app.gemba.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The payouts as a rail that pays by hand needs them. Every method works in the caller's transaction; the ledger
 * follows each of them. {@code reference} names one payment for ever.
 */
public interface PayoutBook {

    /** A payout that waits to be sent by hand. */
    record Due(UUID payout, UUID booking, UUID representative, Money amount, int generation, Instant since) {}

    /** A payout that does not leave, and why. */
    record Stopped(Due due, PayoutStop stop) {}

    /** Everything that waits in a currency, the longest waiting first. */
    List<Due> due(Rail rail, String currency, int limit);

    /** The currencies in which something waits. */
    List<String> currenciesDue(Rail rail);

    /** Looks once more at what stops a payout, and at what is set off against it. */
    void lookAgain(UUID payout);

    /** What is stopped, on whichever rail, the longest waiting first. */
    List<Stopped> stopped(int limit);

    /** Locks a payout; empty when it does not wait on this rail, or something stops it, or it has changed. */
    Optional<Due> lock(UUID payout, Rail rail);

    void sent(Due due, String reference);

    /** It arrived. */
    void confirmed(UUID payout, String reference);

    /** It did not leave and is owed again. */
    void refused(UUID payout, String reference);

    /** It had arrived and came back, and is owed again. */
    void returned(UUID payout, String reference);

    /** The representative's bank details have changed: what waited for that is looked at again. */
    void detailsChanged(UUID representative);
}
