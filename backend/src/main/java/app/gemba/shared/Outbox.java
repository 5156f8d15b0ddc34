package app.gemba.shared;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The way out of a transaction: one delivery per interested consumer is written with the change itself, so both
 * happen or neither does. db-scheduler delivers, on whichever replica is free.
 */
@Singleton
public class Outbox {
    private final JobTable jobs;
    private final ObjectMapper json;

    Outbox(JobTable jobs, ObjectMapper json) {
        this.jobs = jobs;
        this.json = json;
    }

    /** Must be called inside the transaction that makes the change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(OutboxEvent event) {
        String body = write(event);
        jobs.deliver(event.getClass(), body);
    }

    private String write(OutboxEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
