package app.gemba.identity.access;

import app.gemba.shared.Problem;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The representative of this booking; it is absent (404) for all others. */
@Secured("REPRESENTATIVE")
@Operation(
        extensions = @Extension(name = "x-access", properties = @ExtensionProperty(name = "who", value = "ASSIGNED")))
@ApiResponse(
        responseCode = "4XX",
        description = "A named problem",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ForAssigned {}
