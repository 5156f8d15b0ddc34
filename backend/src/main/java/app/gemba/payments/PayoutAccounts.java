package app.gemba.payments;

import app.gemba.identity.RepresentativeId;
import app.gemba.payments.operations.Operations;
import app.gemba.payments.operations.PaymentOperation;
import app.gemba.payments.provider.ProviderCall;
import app.gemba.payments.provider.ProviderFacts;
import app.gemba.shared.Ids;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The accounts into which representatives are paid. */
@Singleton
class PayoutAccounts {
    static final Duration CHECK_EVERY = Duration.ofMinutes(10);
    private static final Duration CHECK_CLOSED_EVERY = Duration.ofDays(1);

    private final PayoutAccountRepository accounts;
    private final Payouts payouts;
    private final Operations operations;
    private final Clock clock;
    private final String publicUrl;

    PayoutAccounts(
            PayoutAccountRepository accounts,
            Payouts payouts,
            Operations operations,
            Clock clock,
            @Value("${gemba.public-url}") String publicUrl) {
        this.accounts = accounts;
        this.payouts = payouts;
        this.operations = operations;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** The one that is in use. */
    @Transactional
    Optional<PayoutAccount> of(RepresentativeId representative) {
        return accounts.current(representative.value());
    }

    /** There was one, which the provider no longer lets us use, and none after it. */
    @Transactional
    boolean lost(RepresentativeId representative) {
        return accounts.closed(representative.value()) > 0
                && accounts.current(representative.value()).isEmpty();
    }

    /** The call that makes a representative's account; the same one until the provider refuses it or closes the account. */
    @Transactional
    UUID intendAccount(RepresentativeId representative, String country) {
        UUID party = representative.value();
        int closed = accounts.closed(party);
        return operations.intendAfterRefusals(
                null,
                party,
                "account/" + party + (closed == 0 ? "" : "/" + closed),
                new ProviderCall.CreateAccount(party, country));
    }

    /** A link is good for one visit, so every click is a call of its own. */
    @Transactional
    UUID intendLink(PayoutAccount account) {
        return operations.intend(
                new Operations.Purpose(null, account.representativeId(), "link/" + Ids.next(), 1),
                new ProviderCall.LinkAccount(
                        account.accountId(), publicUrl + "/earnings?account=again", publicUrl + "/earnings"));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void created(PaymentOperation operation, String accountId) {
        UUID representative = operation.partyId();
        if (representative != null && accounts.current(representative).isEmpty()) {
            accounts.save(new PayoutAccount(
                    representative,
                    accountId,
                    PayoutAccount.State.ONBOARDING,
                    "",
                    clock.instant().plus(CHECK_EVERY),
                    null,
                    null,
                    null));
        }
    }

    /** What the provider says about an account; payouts that waited for it start when it becomes ready. */
    @Transactional
    void told(ProviderFacts.Account fact) {
        PayoutAccount account = accounts.lock(fact.id()).orElse(null);
        if (account == null) {
            throw new NotOurs("Account " + fact.id() + " belongs to no representative of ours");
        }
        if (taken(account)) {
            return;
        }
        PayoutAccount.State state = fact.ready()
                ? PayoutAccount.State.READY
                : fact.detailsGiven() ? PayoutAccount.State.RESTRICTED : PayoutAccount.State.ONBOARDING;
        accounts.told(
                fact.id(),
                state.name(),
                String.join("\n", fact.requirements()),
                fact.answerBy(),
                clock.instant().plus(CHECK_EVERY));
        if (state == PayoutAccount.State.READY && !account.ready()) {
            accounts.bankRefused(fact.id(), null);
            payouts.accountReady(account.representativeId());
        }
    }

    /**
     * The provider does not let us use it any more. What is owed stays owed, and the next account is another one. It is
     * looked at once a day all the same: a key of ours that was wrong for a while must not close anything for good.
     */
    @Transactional
    void closed(String accountId) {
        accounts.close(accountId, clock.instant(), clock.instant().plus(CHECK_CLOSED_EVERY));
    }

    /** The representative's own bank sent back what the provider had passed on. Only shown: the provider has the money. */
    @Transactional
    void bankRefused(String accountId) {
        accounts.bankRefused(accountId, clock.instant());
    }

    /** Closed, and replaced by another one. */
    private boolean taken(PayoutAccount account) {
        return account.state() == PayoutAccount.State.CLOSED
                && accounts.current(account.representativeId()).isPresent();
    }
}
