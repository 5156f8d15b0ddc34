package app.gemba.representatives;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;

/**
 * A language that somebody works in.
 *
 * @param code ISO 639-1
 * @param interpreter whether the person also interprets to and from it
 */
@Serdeable
public record SpokenLanguage(@NotNull String code, @NotNull Cefr cefr, boolean interpreter) {}
