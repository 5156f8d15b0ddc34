package app.gemba;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** The OpenAPI document's head; the operations come from the controllers. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Gemba",
                        version = "1",
                        description = "Hire somebody to stand on the factory floor for you"))
final class Api {
    private Api() {}
}
