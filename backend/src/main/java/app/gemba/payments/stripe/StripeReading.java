package app.gemba.payments.stripe;

import app.gemba.payments.provider.ProviderFacts;
import com.stripe.model.Account;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Payout;
import com.stripe.model.Refund;
import com.stripe.model.Transfer;
import com.stripe.model.checkout.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Stripe's objects as our facts. An unknown status throws: it waits for a person instead of being guessed at. */
final class StripeReading {
    private StripeReading() {}

    static ProviderFacts.Checkout checkout(Session session) {
        return new ProviderFacts.Checkout(
                session.getId(), "expired".equals(session.getStatus()), session.getPaymentIntent());
    }

    static ProviderFacts.Payment payment(PaymentIntent intent) {
        boolean succeeded = "succeeded".equals(intent.getStatus());
        return new ProviderFacts.Payment(
                intent.getId(),
                succeeded,
                Boolean.TRUE.equals(intent.getLivemode()),
                StripeAmounts.money(succeeded ? intent.getAmountReceived() : intent.getAmount(), intent.getCurrency()),
                operation(intent.getMetadata()),
                succeeded ? charge(intent.getLatestChargeObject()) : null);
    }

    private static ProviderFacts.@Nullable Charge charge(@Nullable Charge charge) {
        BalanceTransaction taken = charge == null ? null : charge.getBalanceTransactionObject();
        if (charge == null || taken == null) {
            return null;
        }
        return new ProviderFacts.Charge(
                charge.getId(),
                StripeAmounts.money(taken.getAmount(), taken.getCurrency()),
                StripeAmounts.money(taken.getFee(), taken.getCurrency()),
                "available".equals(taken.getStatus()));
    }

    static ProviderFacts.Refund refund(Refund refund) {
        ProviderFacts.RefundState state =
                switch (refund.getStatus()) {
                    case "pending", "requires_action" -> ProviderFacts.RefundState.SENT;
                    case "succeeded" -> ProviderFacts.RefundState.ARRIVED;
                    case "failed", "canceled" -> ProviderFacts.RefundState.FAILED;
                    default -> throw new IllegalStateException("A refund cannot be " + refund.getStatus());
                };
        return new ProviderFacts.Refund(
                refund.getId(),
                state,
                "insufficient_funds".equals(refund.getPendingReason()),
                StripeAmounts.money(refund.getAmount(), refund.getCurrency()),
                operation(refund.getMetadata()));
    }

    static ProviderFacts.Transfer transfer(Transfer transfer) {
        return new ProviderFacts.Transfer(
                transfer.getId(),
                StripeAmounts.money(transfer.getAmount(), transfer.getCurrency()),
                StripeAmounts.money(transfer.getAmountReversed(), transfer.getCurrency()),
                operation(transfer.getMetadata()),
                transfer.getReversals().getData().stream()
                        .map(each -> new ProviderFacts.Reversal(each.getId(), operation(each.getMetadata())))
                        .toList());
    }

    /** Ready means that a transfer arrives and can be paid on; having been to the onboarding page proves nothing. */
    static ProviderFacts.Account account(Account account) {
        Account.Requirements requirements = account.getRequirements();
        boolean active = account.getCapabilities() != null
                && "active".equals(account.getCapabilities().getTransfers());
        boolean disabled = requirements != null && requirements.getDisabledReason() != null;
        List<String> due = requirements == null || requirements.getCurrentlyDue() == null
                ? List.of()
                : List.copyOf(requirements.getCurrentlyDue());
        return new ProviderFacts.Account(
                account.getId(),
                active && Boolean.TRUE.equals(account.getPayoutsEnabled()) && !disabled,
                Boolean.TRUE.equals(account.getDetailsSubmitted()),
                due,
                requirements == null || requirements.getCurrentDeadline() == null
                        ? null
                        : Instant.ofEpochSecond(requirements.getCurrentDeadline()));
    }

    static ProviderFacts.Arrival arrival(Payout payout) {
        return new ProviderFacts.Arrival(payout.getId(), "failed".equals(payout.getStatus()));
    }

    static ProviderFacts.OwnPayout ownPayout(Payout payout) {
        ProviderFacts.OwnPayoutState state =
                switch (payout.getStatus()) {
                    case "pending", "in_transit" -> ProviderFacts.OwnPayoutState.ON_THE_WAY;
                    case "paid" -> ProviderFacts.OwnPayoutState.ARRIVED;
                    case "failed", "canceled" -> ProviderFacts.OwnPayoutState.FAILED;
                    default -> throw new IllegalStateException("A payout cannot be " + payout.getStatus());
                };
        return new ProviderFacts.OwnPayout(
                payout.getId(),
                state,
                StripeAmounts.money(payout.getAmount(), payout.getCurrency()),
                operation(payout.getMetadata()),
                state == ProviderFacts.OwnPayoutState.FAILED
                        ? Objects.requireNonNullElse(payout.getFailureCode(), payout.getStatus())
                        : null);
    }

    /** Sums the movements instead of trusting the order in which they are told. */
    static ProviderFacts.Chargeback chargeback(Dispute dispute) {
        List<BalanceTransaction> moves =
                dispute.getBalanceTransactions() == null ? List.of() : dispute.getBalanceTransactions();
        String currency =
                moves.isEmpty() ? dispute.getCurrency() : moves.getFirst().getCurrency();
        Dispute.EvidenceDetails details = dispute.getEvidenceDetails();
        Long dueBy = details == null ? null : details.getDueBy();
        return new ProviderFacts.Chargeback(
                dispute.getId(),
                dispute.getCharge(),
                status(dispute.getStatus()),
                dispute.getStatus(),
                dispute.getReason(),
                StripeAmounts.money(dispute.getAmount(), dispute.getCurrency()),
                StripeAmounts.money(sum(moves, move -> Math.max(-move.getAmount(), 0)), currency),
                StripeAmounts.money(sum(moves, move -> Math.max(move.getAmount(), 0)), currency),
                StripeAmounts.money(sum(moves, move -> Math.max(move.getFee(), 0)), currency),
                StripeAmounts.money(sum(moves, move -> Math.max(-move.getFee(), 0)), currency),
                Boolean.TRUE.equals(dispute.getIsChargeRefundable()),
                dueBy == null ? null : Instant.ofEpochSecond(dueBy),
                details != null && details.getSubmissionCount() != null && details.getSubmissionCount() > 0,
                Instant.ofEpochSecond(dispute.getCreated()));
    }

    private static long sum(List<BalanceTransaction> moves, ToLongFunction<BalanceTransaction> part) {
        return moves.stream().mapToLong(part).sum();
    }

    /** A status that we do not know waits for a person; it is never guessed at. */
    private static ProviderFacts.ChargebackStatus status(String status) {
        return switch (status) {
            case "warning_needs_response" -> ProviderFacts.ChargebackStatus.INQUIRY;
            case "warning_under_review" -> ProviderFacts.ChargebackStatus.INQUIRY_UNDER_REVIEW;
            case "warning_closed" -> ProviderFacts.ChargebackStatus.INQUIRY_CLOSED;
            case "needs_response" -> ProviderFacts.ChargebackStatus.NEEDS_RESPONSE;
            case "under_review" -> ProviderFacts.ChargebackStatus.UNDER_REVIEW;
            case "won" -> ProviderFacts.ChargebackStatus.WON;
            case "lost" -> ProviderFacts.ChargebackStatus.LOST;
            case "prevented" -> ProviderFacts.ChargebackStatus.PREVENTED;
            default -> ProviderFacts.ChargebackStatus.UNKNOWN;
        };
    }

    /** The operation that made an object; null for what was made by others on the same account. */
    private static @Nullable UUID operation(@Nullable Map<String, String> metadata) {
        String id = metadata == null ? null : metadata.get(StripeCalls.OPERATION);
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException foreign) {
            return null;
        }
    }
}
