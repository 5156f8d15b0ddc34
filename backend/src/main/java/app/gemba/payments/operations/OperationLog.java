package app.gemba.payments.operations;

import app.gemba.payments.provider.ProviderAnswer;
import app.gemba.shared.Money;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The transactions around a call: one before it, one after it. */
@Singleton
class OperationLog {
    private static final Logger LOG = LoggerFactory.getLogger(OperationLog.class);
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final OperationRepository operations;
    private final BeanProvider<OperationConsequences> consequences;
    private final Clock clock;

    private final long byHandFrom;

    OperationLog(
            OperationRepository operations,
            BeanProvider<OperationConsequences> consequences,
            Clock clock,
            @Value("${gemba.payments.abandon-by-hand-from:1000}") long byHandFrom) {
        this.operations = operations;
        this.consequences = consequences;
        this.clock = clock;
        this.byHandFrom = byHandFrom;
    }

    OperationRow get(UUID id) {
        return operations.findById(id).orElseThrow();
    }

    boolean known(UUID id) {
        return operations.findById(id).isPresent();
    }

    @Transactional
    List<OperationRow> open() {
        return operations.open();
    }

    @Transactional
    Optional<UUID> onlyOneWaiting(OperationKind kind, @Nullable UUID booking, Money amount) {
        List<UUID> waiting = operations.waiting(
                kind.name(), booking, amount.minor(), amount.currency().getCurrencyCode());
        return waiting.size() == 1 ? Optional.of(waiting.getFirst()) : Optional.empty();
    }

    /** Empty when it is over or somebody else has it. */
    @Transactional
    Optional<OperationRow> claim(UUID id) {
        Instant now = clock.instant();
        return operations.claim(id, now, now.plus(LEASE)) == 1 ? operations.findById(id) : Optional.empty();
    }

    @Transactional
    OperationRow record(OperationRow operation, ProviderAnswer answer) {
        switch (answer) {
            case ProviderAnswer.Done done -> succeed(operation, done);
            case ProviderAnswer.Refused refused -> fail(operation, OperationState.REJECTED, refused.code());
            case ProviderAnswer.Unknown unknown -> postpone(operation, unknown.reason(), null, pause(operation));
        }
        return operations.findById(operation.id()).orElseThrow();
    }

    /** The provider does not have it and has forgotten the key. Large amounts wait for a person to say so too. */
    @Transactional
    OperationRow absent(OperationRow operation) {
        Instant now = clock.instant();
        if (operation.provenAbsent(now) && !operation.atLeast(byHandFrom)) {
            LOG.error("{} operation {} was given up: the provider never did it", operation.kind(), operation.id());
            fail(operation, OperationState.ABANDONED, "absent");
        } else {
            Instant since = operation.absentSince();
            postpone(operation, "absent", since == null ? now : since, OperationRow.PROOF_OF_ABSENCE);
        }
        return operations.findById(operation.id()).orElseThrow();
    }

    /** Empty when nobody may look at it now: it is over, was never sent, or somebody is calling. */
    @Transactional
    Optional<OperationRow> hold(UUID id) {
        Instant now = clock.instant();
        return operations.hold(id, now, now.plus(LEASE)) == 1 ? operations.findById(id) : Optional.empty();
    }

    /** A person has looked and it is not there; when that was so an hour before, it is proven. */
    @Transactional
    OperationRow seenAbsent(OperationRow operation) {
        Instant since = operation.absentSince();
        operations.release(operation.id(), since == null ? clock.instant() : since);
        return operations.findById(operation.id()).orElseThrow();
    }

    /** A person could not look. */
    @Transactional
    void release(OperationRow operation) {
        operations.release(operation.id(), operation.absentSince());
    }

    /** A person gives it up; it must be proven absent. */
    @Transactional
    OperationRow abandon(OperationRow operation) {
        if (!operation.provenAbsent(clock.instant())) {
            throw new IllegalStateException("Operation " + operation.id() + " is not proven absent");
        }
        LOG.warn("{} operation {} was given up by a person", operation.kind(), operation.id());
        fail(operation, OperationState.ABANDONED, "absent");
        return operations.findById(operation.id()).orElseThrow();
    }

    /** The stored call is not the one that was committed; it is not sent, and waits for a person. */
    @Transactional
    OperationRow tampered(OperationRow operation) {
        LOG.error("{} operation {} was changed after it was committed; not sent", operation.kind(), operation.id());
        postpone(operation, "request_changed", null, LONGEST_PAUSE);
        return operations.findById(operation.id()).orElseThrow();
    }

    /** What the provider has made for this operation, learnt in another way than by its own answer. */
    @Transactional
    void adopt(UUID id, ProviderAnswer.Done done) {
        OperationRow operation = get(id);
        if (!operation.state().over()) {
            succeed(operation, done);
        }
    }

    private void succeed(OperationRow operation, ProviderAnswer.Done done) {
        if (operations.end(operation.id(), OperationState.SUCCEEDED.name(), done.id(), done.url(), null) == 1) {
            consequences.get().succeeded(operation.told(), done);
        }
    }

    private void fail(OperationRow operation, OperationState state, String code) {
        if (operations.end(operation.id(), state.name(), null, null, code) == 1) {
            consequences.get().failed(operation.told(), code);
        }
    }

    private void postpone(OperationRow operation, String reason, @Nullable Instant absentSince, Duration pause) {
        operations.postpone(operation.id(), reason, absentSince, clock.instant().plus(pause));
    }

    /** Doubling, with a fifth of jitter so that many do not come back at once. */
    private static Duration pause(OperationRow operation) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(operation.attempts() - 1, 10));
        Duration capped = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        return capped.plusMillis(ThreadLocalRandom.current().nextLong(capped.toMillis() / 5 + 1));
    }
}
