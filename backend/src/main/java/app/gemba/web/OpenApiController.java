package app.gemba.web;

import app.gemba.identity.access.Public;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The API's own description, as the build made it from the controllers. */
@Controller("/api/openapi.yml")
@ExecuteOn(TaskExecutors.BLOCKING)
class OpenApiController {
    private static final String DOCUMENT = "META-INF/swagger/openapi.yml";

    @Get
    @Public
    @Hidden
    @Produces(MediaType.APPLICATION_YAML)
    HttpResponse<byte[]> document() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                OpenApiController.class.getClassLoader().getResourceAsStream(DOCUMENT), DOCUMENT)) {
            return HttpResponse.ok(in.readAllBytes());
        }
    }
}
