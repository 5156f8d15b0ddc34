package app.gemba.payments.chargebacks;

import app.gemba.ledger.AccountKind;
import app.gemba.ledger.ChargebackPostings.Loss;
import app.gemba.payments.Bearer;
import app.gemba.shared.Money;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What chargebacks ask of the rest of payments. All of it happens in the transaction of the chargeback. */
public interface DisputedMoney {

    /**
     * The payment that a chargeback is about.
     *
     * @param id the provider's
     * @param revenue where our part of it was booked
     */
    record Paid(String id, UUID booking, UUID organisation, UUID representative, Money amount, AccountKind revenue) {}

    /** By the provider's payment or its charge; locks the booking and its money until the transaction ends. */
    Optional<Paid> lock(String paymentOrCharge);

    /** What we have refunded of it so far. */
    Money refunded(Paid paid);

    /** What was earned with this booking and was not sent cannot be sent from now on. Again is a no-op. */
    void freeze(UUID chargeback, Paid paid);

    /** What was frozen by this chargeback can be sent, and refunds of this payment that waited go. */
    void resume(UUID chargeback, Paid paid);

    /** How much of it the representative would owe who was paid already. */
    Money atRisk(Paid paid, Money amount, @Nullable Bearer bearer);

    /** Whether a part of it was released, so that somebody has to say who bears that part. */
    boolean released(Paid paid, Money amount);

    /** On whom it falls, down to the minor unit. */
    Loss loss(Paid paid, Money amount, Bearer bearer);

    /** It has fallen: what was held, waited, was frozen or is owed back changes with it. The ledger has it already. */
    void lose(UUID chargeback, Paid paid, Loss loss);
}
