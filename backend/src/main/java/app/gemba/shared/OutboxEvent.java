package app.gemba.shared;

/** Something that happened, in the past tense. Implementations are {@code @Serdeable} records of ids and facts. */
public interface OutboxEvent {}
