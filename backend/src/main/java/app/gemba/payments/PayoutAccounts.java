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

    @Transactional
    Optional<PayoutAccount> of(RepresentativeId representative) {
        return accounts.findByRepresentativeId(representative.value());
    }

    /** The call that makes a representative's account; the same one until the provider refuses it. */
    @Transactional
    UUID intendAccount(RepresentativeId representative) {
        UUID party = representative.value();
        return operations.intendAfterRefusals(null, party, "account/" + party, new ProviderCall.CreateAccount(party));
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
        if (representative != null
                && accounts.findByRepresentativeId(representative).isEmpty()) {
            accounts.save(new PayoutAccount(
                    representative,
                    PayoutAccount.Rail.CONNECT_TRANSFER,
                    accountId,
                    PayoutAccount.State.ONBOARDING,
                    "",
                    clock.instant().plus(CHECK_EVERY)));
        }
    }

    /** What the provider says about an account; payouts that waited for it start. */
    @Transactional
    void told(ProviderFacts.Account fact) {
        PayoutAccount account = accounts.lock(fact.id()).orElse(null);
        if (account == null) {
            return;
        }
        PayoutAccount.State state = fact.ready()
                ? PayoutAccount.State.READY
                : fact.detailsGiven() ? PayoutAccount.State.RESTRICTED : PayoutAccount.State.ONBOARDING;
        accounts.told(
                fact.id(),
                state.name(),
                String.join("\n", fact.requirements()),
                clock.instant().plus(CHECK_EVERY));
        if (state == PayoutAccount.State.READY) {
            payouts.accountReady(account.representativeId());
        }
    }
}
