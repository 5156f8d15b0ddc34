package app.gemba.payments.chargebacks;

import app.gemba.identity.Caller;
import app.gemba.payments.alarms.AlarmKind;
import app.gemba.payments.alarms.Alarms;
import app.gemba.payments.operations.Operations;
import app.gemba.payments.operations.PaymentOperation;
import app.gemba.payments.provider.ProviderCall;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What we answer a bank: evidence, the sealed report uploaded first, in one submission that is final; or nothing, which
 * ends the chargeback as lost. Each call is an operation of its own.
 */
@Singleton
public class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final ChargebackRepository chargebacks;
    private final Operations operations;
    private final Alarms alarms;
    private final Clock clock;
    private final Duration remindBefore;

    Answers(
            ChargebackRepository chargebacks,
            Operations operations,
            Alarms alarms,
            Clock clock,
            @Value("${gemba.payments.chargebacks.remind-before:5d}") Duration remindBefore) {
        this.chargebacks = chargebacks;
        this.operations = operations;
        this.alarms = alarms;
        this.clock = clock;
        this.remindBefore = remindBefore;
    }

    /** Sends it, once; the report of the draft lies by now under a key whose content never changes. */
    @Transactional
    void send(Caller admin, UUID id, String statement, Drafts.Draft draft) {
        Chargeback chargeback = unanswered(id);
        if (!chargeback.wantsEvidence(clock.instant())) {
            throw ChargebackProblem.EVIDENCE_NOT_WANTED.problem();
        }
        LOG.info("Admin {} answers chargeback {}", admin.user().value(), id);
        chargebacks.answer(
                id,
                Chargeback.Evidence.SENDING.name(),
                chargeback.evidenceAttempt() + 1,
                statement,
                draft.description(),
                draft.serviceDate() == null ? null : draft.serviceDate().toString(),
                clock.instant());
        Chargeback sending = chargebacks.findById(id).orElseThrow();
        String report = draft.file();
        if (report == null) {
            submit(sending, null);
        } else {
            operations.intend(purpose(sending), new ProviderCall.UploadEvidence(sending.bookingId(), report));
        }
    }

    /** Says nothing against it: the money is lost at once instead of when the time to answer is over. */
    @Transactional
    void accept(Caller admin, UUID id) {
        Chargeback chargeback = unanswered(id);
        if (!chargeback.acceptable()) {
            throw ChargebackProblem.CHARGEBACK_NOT_ACCEPTABLE.problem();
        }
        LOG.info("Admin {} accepts chargeback {}", admin.user().value(), id);
        chargebacks.attempt(
                id, Chargeback.Evidence.ACCEPTING.name(), chargeback.evidenceAttempt() + 1, clock.instant());
        Chargeback accepting = chargebacks.findById(id).orElseThrow();
        operations.intend(
                purpose(accepting), new ProviderCall.AcceptChargeback(accepting.bookingId(), accepting.externalId()));
    }

    /** The report is there; now it is handed in. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void uploaded(PaymentOperation operation, String file) {
        submit(of(operation), file);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void submitted(PaymentOperation operation) {
        end(of(operation), Chargeback.Evidence.SENT);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void accepted(PaymentOperation operation) {
        end(of(operation), Chargeback.Evidence.ACCEPTED);
    }

    /** It was not taken; a person can try again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void refused(PaymentOperation operation, String code) {
        Chargeback chargeback = of(operation);
        chargebacks.answered(chargeback.id(), Chargeback.Evidence.FAILED.name(), clock.instant());
        alarms.raise(
                AlarmKind.CHARGEBACK_DUE,
                chargeback.externalId(),
                "Our answer to the chargeback of " + chargeback.money(chargeback.amount()) + " for booking "
                        + chargeback.bookingId() + " was not taken by the provider (" + code
                        + "). Answer it again on its page.");
    }

    /** Once there is little time left. */
    @Transactional
    void remind() {
        chargebacks
                .dueBefore(clock.instant().plus(remindBefore))
                .forEach(chargeback -> alarms.raise(
                        AlarmKind.CHARGEBACK_DUE,
                        chargeback.externalId(),
                        "The chargeback of " + chargeback.money(chargeback.amount()) + " for booking "
                                + chargeback.bookingId() + " is lost unless evidence is sent before "
                                + chargeback.dueBy()
                                + ". Send it on its page."));
    }

    private Chargeback unanswered(UUID id) {
        Chargeback chargeback = chargebacks.lock(id).orElseThrow(ChargebackProblem.CHARGEBACK_NOT_FOUND::problem);
        if (!chargeback.evidence().open()) {
            throw ChargebackProblem.EVIDENCE_ALREADY_SENT.problem();
        }
        return chargeback;
    }

    private void end(Chargeback chargeback, Chargeback.Evidence how) {
        chargebacks.answered(chargeback.id(), how.name(), clock.instant());
        alarms.clear(AlarmKind.CHARGEBACK_DUE, chargeback.externalId());
    }

    private void submit(Chargeback chargeback, @Nullable String file) {
        operations.intend(
                purpose(chargeback),
                new ProviderCall.SubmitEvidence(
                        chargeback.bookingId(),
                        chargeback.externalId(),
                        file,
                        Objects.requireNonNull(chargeback.description()),
                        chargeback.serviceDate(),
                        Objects.requireNonNull(chargeback.statement())));
    }

    private static Operations.Purpose purpose(Chargeback chargeback) {
        return new Operations.Purpose(
                chargeback.bookingId(), chargeback.id(), "answer/" + chargeback.id(), chargeback.evidenceAttempt());
    }

    private Chargeback of(PaymentOperation operation) {
        return chargebacks.lock(Objects.requireNonNull(operation.partyId())).orElseThrow();
    }
}
