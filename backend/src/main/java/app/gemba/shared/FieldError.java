package app.gemba.shared;

import io.micronaut.serde.annotation.Serdeable;

/** What is wrong with one field. {@code path} is as the client sent it: {@code objectives[1].weight}. */
@Serdeable
public record FieldError(String path, String message) {}
