package app.gemba.ledger;

import java.util.Comparator;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which account, by what it is for. It is opened when it is first posted to.
 *
 * @param booking the booking whose money it is, null for accounts of the whole platform
 * @param party the representative whose money it is, or the chargeback that withdrew it; null where neither is meant
 */
public record AccountRef(
        AccountKind kind,
        Currency currency,
        @Nullable UUID booking,
        @Nullable UUID party) {

    /** One order for everybody who opens accounts, so that two of them never wait for each other in a circle. */
    static final Comparator<AccountRef> ORDER = Comparator.comparing(AccountRef::kind)
            .thenComparing(ref -> ref.currency().getCurrencyCode())
            .thenComparing(ref -> String.valueOf(ref.booking()))
            .thenComparing(ref -> String.valueOf(ref.party()));

    public static AccountRef platform(AccountKind kind, Currency currency) {
        return new AccountRef(kind, currency, null, null);
    }

    public static AccountRef ofBooking(AccountKind kind, Currency currency, UUID booking) {
        return new AccountRef(kind, currency, booking, null);
    }

    public static AccountRef ofRepresentative(AccountKind kind, Currency currency, UUID representative) {
        return new AccountRef(kind, currency, null, representative);
    }

    /** What a representative earned with one booking and has not been sent. */
    public static AccountRef earned(Currency currency, UUID booking, UUID representative) {
        return new AccountRef(AccountKind.REPRESENTATIVE_PAYABLE, currency, booking, representative);
    }

    /** What a representative earned with one booking and cannot be sent while its chargeback is open. */
    public static AccountRef frozen(Currency currency, UUID booking, UUID representative) {
        return new AccountRef(AccountKind.REPRESENTATIVE_HOLD, currency, booking, representative);
    }

    /** What one chargeback withdrew from a booking's payment. */
    public static AccountRef inSuspense(Currency currency, UUID booking, UUID chargeback) {
        return new AccountRef(AccountKind.CHARGEBACK_SUSPENSE, currency, booking, chargeback);
    }
}
