package app.gemba.payments.operations;

import app.gemba.payments.provider.PaymentProvider;
import app.gemba.payments.provider.ProviderAnswer;
import app.gemba.payments.provider.ProviderCall;
import app.gemba.shared.Ids;
import app.gemba.shared.Money;
import app.gemba.shared.Outbox;
import io.micronaut.context.BeanProvider;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls to the provider, each once. */
@Singleton
public class Operations {
    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int LOOKS = 200;

    private final OperationRepository operations;
    private final OperationLog log;
    private final PaymentProvider provider;
    private final BeanProvider<Sending> sending;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    Operations(
            OperationRepository operations,
            OperationLog log,
            PaymentProvider provider,
            BeanProvider<Sending> sending,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.operations = operations;
        this.log = log;
        this.provider = provider;
        this.sending = sending;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a call is about.
     *
     * @param businessKey names the intention: the same one twice is the same operation
     * @param generation counts up when an earlier try was definitely not done
     */
    public record Purpose(@Nullable UUID booking, @Nullable UUID party, String businessKey, int generation) {}

    /**
     * Commits to a call, within the transaction that decides it. The same purpose again is the same operation; with
     * another call it is a bug and throws, before anything reaches the provider.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID intend(Purpose purpose, ProviderCall call) {
        OperationKind kind = OperationKind.of(call);
        String request = write(call);
        String hash = hash(kind, request, call.money());
        operations.lock(kind + "/" + purpose.booking() + "/" + purpose.businessKey());
        Optional<OperationRow> before =
                operations.find(kind.name(), purpose.booking(), purpose.businessKey(), purpose.generation());
        if (before.isPresent()) {
            if (!before.get().requestHash().equals(hash)) {
                throw new IllegalStateException(kind + " " + purpose + " was intended with another amount or content");
            }
            return before.get().id();
        }
        UUID id = Ids.next();
        Money money = call.money();
        operations.save(new OperationRow(
                id,
                kind,
                purpose.booking(),
                purpose.party(),
                purpose.businessKey(),
                purpose.generation(),
                money == null ? null : money.minor(),
                money == null ? null : money.currency().getCurrencyCode(),
                request,
                hash,
                kind.prefix() + ":" + id + ":" + purpose.generation(),
                OperationState.NEW,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                clock.instant(),
                clock.instant()));
        outbox.publish(new OperationDue(id));
        return id;
    }

    /** As {@link #intend}, in the first generation that was not refused. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID intendAfterRefusals(
            @Nullable UUID booking, @Nullable UUID party, String businessKey, ProviderCall call) {
        int refused = operations.refused(OperationKind.of(call).name(), booking, businessKey);
        return intend(new Purpose(booking, party, businessKey, refused + 1), call);
    }

    /** Sends it unless it is over or somebody else is sending it; returns how it stands. Never inside a transaction. */
    public PaymentOperation run(UUID id) {
        if (!sending.get().allowed()) {
            return log.get(id).told();
        }
        Optional<OperationRow> claimed = log.claim(id);
        if (claimed.isEmpty()) {
            return log.get(id).told();
        }
        OperationRow operation = claimed.get();
        ProviderCall call = read(operation);
        if (!hash(operation.kind(), operation.requestJson(), call.money()).equals(operation.requestHash())
                || !Objects.equals(amount(call), operation.amount())) {
            return log.tampered(operation).told();
        }
        if (operation.mustNotBeSentAgain(clock.instant())) {
            return lookUp(operation, call).told();
        }
        return log.record(operation, provider.perform(call, operation.id(), operation.idempotencyKey()))
                .told();
    }

    /** Runs it for somebody who waits for the result; returns how it stands when it is over or the wait is. */
    public PaymentOperation await(UUID id) {
        PaymentOperation operation = run(id);
        for (int i = 0; operation.state() == OperationState.SENT && i < LOOKS; i++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            operation = run(id);
        }
        return operation;
    }

    public PaymentOperation get(UUID id) {
        return log.get(id).told();
    }

    /** Whether there is such an operation. */
    public boolean known(UUID id) {
        return log.known(id);
    }

    /** The operation that made one of the provider's objects, once its result is written. */
    public Optional<PaymentOperation> ofObject(OperationKind kind, String externalId) {
        return operations.made(kind.name(), externalId).map(OperationRow::told);
    }

    /** Everything that waits for a first or another try. */
    public void runDue() {
        List<UUID> due = operations.due(clock.instant());
        for (UUID id : due) {
            try {
                run(id);
            } catch (RuntimeException failure) {
                LOG.error("Operation {} could not be run; it is tried again when its lease is over", id, failure);
            }
        }
    }

    /** Takes over whatever the provider has made already for operations that are not over. Throws when it is silent. */
    public void lookUpOpen() {
        for (OperationRow open : log.open()) {
            provider.find(read(open), open.id()).ifPresent(done -> log.adopt(open.id(), done));
        }
    }

    /** The one operation of this kind, booking and amount that has not been sent yet; empty when there are several. */
    public Optional<UUID> onlyOneWaiting(OperationKind kind, @Nullable UUID booking, Money amount) {
        return log.onlyOneWaiting(kind, booking, amount);
    }

    /** Another source (an event, a look-up) says that this operation was done. */
    public void adopt(UUID id, ProviderAnswer.Done done) {
        log.adopt(id, done);
    }

    private OperationRow lookUp(OperationRow operation, ProviderCall call) {
        try {
            Optional<ProviderAnswer.Done> found = provider.find(call, operation.id());
            return found.isPresent() ? log.record(operation, found.get()) : log.absent(operation);
        } catch (PaymentProvider.Unreachable silence) {
            return log.record(operation, new ProviderAnswer.Unknown(String.valueOf(silence.getMessage())));
        }
    }

    private static @Nullable Long amount(ProviderCall call) {
        Money money = call.money();
        return money == null ? null : money.minor();
    }

    private String write(ProviderCall call) {
        try {
            return json.writeValueAsString(call);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProviderCall read(OperationRow operation) {
        try {
            return Objects.requireNonNull(
                    json.readValue(operation.requestJson(), operation.kind().call()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(OperationKind kind, String request, @Nullable Money money) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((kind + "\n" + money + "\n" + request).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
