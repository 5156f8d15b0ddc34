package app.gemba.payments.rails;

import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a payout does not leave.
 *
 * @param until when it ends by itself, where it does
 * @param minimum what must be due before a payout is sent
 */
@Serdeable
@Schema(name = "PayoutStop")
public record PayoutStop(
        Reason reason, @Nullable Instant until, @Nullable Money minimum) {

    public enum Reason {
        /** The profile does not say where the representative lives. */
        NO_HOME,
        /** No rail reaches this country in this currency yet. */
        NO_ROUTE,
        /** No account at the payment provider. */
        NO_ACCOUNT,
        /** The payment provider still wants something. */
        ACCOUNT_NOT_READY,
        NO_BANK_DETAILS,
        /** A bank sent money back because of them. */
        BANK_DETAILS_REFUSED,
        /** They were changed so recently that somebody else may have done it. */
        BANK_DETAILS_NEW,
        BELOW_MINIMUM
    }

    public static PayoutStop of(Reason reason) {
        return new PayoutStop(reason, null, null);
    }
}
