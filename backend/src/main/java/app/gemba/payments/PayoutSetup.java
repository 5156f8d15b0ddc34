package app.gemba.payments;

import app.gemba.identity.Caller;
import app.gemba.identity.StepUp;
import app.gemba.payments.bank.BankAccounts;
import app.gemba.payments.bank.BankDraft;
import app.gemba.payments.rails.PayoutStop;
import app.gemba.payments.rails.Rail;
import app.gemba.shared.ProblemException;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a representative is paid, and saying where to. Reaches the provider, so never inside a transaction. */
@Singleton
class PayoutSetup {
    private final RailChoice choices;
    private final PayoutAccounts accounts;
    private final BankAccounts bank;
    private final Payments payments;
    private final StepUp stepUp;

    PayoutSetup(RailChoice choices, PayoutAccounts accounts, BankAccounts bank, Payments payments, StepUp stepUp) {
        this.choices = choices;
        this.accounts = accounts;
        this.bank = bank;
        this.payments = payments;
        this.stepUp = stepUp;
    }

    RailChoice.Choice choice(Caller caller, String currency) {
        return choices.of(caller.representative().value(), currency);
    }

    Optional<PayoutAccount> account(Caller caller) {
        return accounts.of(caller.representative());
    }

    boolean accountLost(Caller caller) {
        return accounts.lost(caller.representative());
    }

    Optional<BankAccounts.Masked> bank(Caller caller) {
        return bank.of(caller.representative().value());
    }

    /** The address of the provider's pages; refuses who is paid in another way, or cannot be paid yet. */
    String onboard(Caller caller, String currency) {
        RailChoice.Choice choice = reached(choice(caller, currency));
        if (choice.rail() != Rail.CONNECT_TRANSFER && !choice.bankOffered()) {
            throw PaymentProblem.PAID_BY_BANK.problem();
        }
        return payments.onboard(caller.representative(), Objects.requireNonNull(choice.country()));
    }

    /** Bank details are only taken of who is paid to a bank. */
    void giveBankDetails(Caller caller, String currency, BankDraft draft, String password) {
        RailChoice.Choice choice = reached(choice(caller, currency));
        if (!choice.byBank()) {
            throw PaymentProblem.PAID_BY_PROVIDER.problem();
        }
        stepUp.require(caller, password);
        bank.give(caller, Objects.requireNonNull(choice.country()), draft);
    }

    private static RailChoice.Choice reached(RailChoice.Choice choice) {
        if (choice.rail() == null) {
            throw refusal(choice.stop());
        }
        return choice;
    }

    private static ProblemException refusal(@Nullable PayoutStop stop) {
        return stop != null && stop.reason() == PayoutStop.Reason.NO_HOME
                ? PaymentProblem.HOME_UNKNOWN.problem()
                : PaymentProblem.NOT_PAYABLE_YET.problem();
    }
}
