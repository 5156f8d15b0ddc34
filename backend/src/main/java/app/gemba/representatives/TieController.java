package app.gemba.representatives;

import app.gemba.identity.Caller;
import app.gemba.identity.access.ForRepresentative;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A representative's declared ties. */
@Controller("/api/representatives/me/ties")
@ExecuteOn(TaskExecutors.BLOCKING)
class TieController {
    private final Ties ties;

    TieController(Ties ties) {
        this.ties = ties;
    }

    @Serdeable
    record Declaration(
            @NotBlank @Size(max = 200) String name,
            @NotNull Tie.Kind kind,
            @NotBlank @Size(max = 200) String relation) {}

    @Serdeable
    @Schema(name = "Tie")
    record View(UUID id, String name, Tie.Kind kind, String relation) {
        static View of(Tie tie) {
            return new View(tie.id(), tie.name(), tie.kind(), tie.relation());
        }
    }

    @Serdeable
    record TieList(List<View> items) {}

    @Get
    @ForRepresentative
    TieList list(Caller caller) {
        return new TieList(ties.own(caller).stream().map(View::of).toList());
    }

    @Post
    @ForRepresentative
    @Status(HttpStatus.CREATED)
    View declare(Caller caller, @Body @Valid Declaration tie) {
        return View.of(ties.declare(caller, tie.name(), tie.kind(), tie.relation()));
    }

    @Delete("/{id}")
    @ForRepresentative
    @Status(HttpStatus.NO_CONTENT)
    void end(Caller caller, UUID id) {
        ties.end(caller, id);
    }
}
