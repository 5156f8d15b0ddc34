package app.gemba.representatives;

import app.gemba.identity.Accounts;
import app.gemba.identity.Caller;
import app.gemba.identity.OrganisationId;
import app.gemba.identity.RepresentativeId;
import app.gemba.identity.access.ForBuyer;
import app.gemba.identity.access.ForRepresentative;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The block lists of both sides. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class BlockController {
    private final Blocks blocks;

    BlockController(Blocks blocks) {
        this.blocks = blocks;
    }

    @Serdeable
    @Schema(name = "BlockedRepresentatives")
    record BlockedRepresentatives(List<RepresentativeSummary> items) {}

    @Serdeable
    @Schema(name = "BlockedBuyers")
    record BlockedBuyers(List<Accounts.OrganisationSummary> items) {}

    @Get("/blocked-representatives")
    @ForBuyer
    BlockedRepresentatives blockedRepresentatives(Caller caller) {
        return new BlockedRepresentatives(blocks.ofBuyer(caller));
    }

    @Put("/blocked-representatives/{id}")
    @ForBuyer
    @Status(HttpStatus.NO_CONTENT)
    void blockRepresentative(Caller caller, RepresentativeId id) {
        blocks.block(caller, id);
    }

    @Delete("/blocked-representatives/{id}")
    @ForBuyer
    @Status(HttpStatus.NO_CONTENT)
    void unblockRepresentative(Caller caller, RepresentativeId id) {
        blocks.unblock(caller, id);
    }

    @Get("/representatives/me/blocked-buyers")
    @ForRepresentative
    BlockedBuyers blockedBuyers(Caller caller) {
        return new BlockedBuyers(blocks.ofRepresentative(caller));
    }

    @Put("/representatives/me/blocked-buyers/{organisationId}")
    @ForRepresentative
    @Status(HttpStatus.NO_CONTENT)
    void blockBuyer(Caller caller, OrganisationId organisationId) {
        blocks.block(caller, organisationId);
    }

    @Delete("/representatives/me/blocked-buyers/{organisationId}")
    @ForRepresentative
    @Status(HttpStatus.NO_CONTENT)
    void unblockBuyer(Caller caller, OrganisationId organisationId) {
        blocks.unblock(caller, organisationId);
    }
}
