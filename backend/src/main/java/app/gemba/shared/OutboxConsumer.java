package app.gemba.shared;

/**
 * Takes one kind of event, at least once, in no promised order, outside any transaction of the publisher.
 * It reads the present state by id instead of trusting the event, so that order and repeats do not matter.
 */
public interface OutboxConsumer<E extends OutboxEvent> {
    /** Stands in the job table: unique and never renamed while deliveries are pending. */
    String name();

    Class<E> event();

    /** Throwing makes the delivery repeat later, with growing pauses. */
    void on(E event);
}
