package app.gemba.factories;

import app.gemba.identity.Caller;
import app.gemba.identity.access.ForBuyer;
import app.gemba.identity.access.ForOwner;
import app.gemba.places.Place;
import app.gemba.shared.Page;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A buyer's factories. */
@Controller("/api/factories")
@ExecuteOn(TaskExecutors.BLOCKING)
class FactoryController {
    private final Factories factories;

    FactoryController(Factories factories) {
        this.factories = factories;
    }

    @Serdeable
    @Schema(name = "Factory")
    record View(
            FactoryId id,
            String name,
            @Nullable String localName,
            String address,
            @Nullable String city,
            String countryCode,
            String countryName,
            @Nullable Place place,
            @Nullable SitePosition position,
            String timeZone,
            @Nullable String registrationNumber,
            List<String> products,
            @Nullable String contactName,
            @Nullable String contactPhone,
            long version) {}

    @Post
    @ForBuyer
    @Status(HttpStatus.CREATED)
    View add(Caller caller, @Body @Valid FactoryDraft factory) {
        return view(factories.add(caller, factory));
    }

    @Get
    @ForBuyer
    Page<View> list(
            Caller caller,
            @QueryValue(defaultValue = "") @Size(max = 100) String q,
            @QueryValue @Nullable UUID after,
            @QueryValue(defaultValue = "25") @Min(1) @Max(100) int limit) {
        return factories
                .page(caller, q, after == null ? null : new FactoryId(after), limit)
                .map(this::view);
    }

    @Get("/{id}")
    @ForOwner
    View factory(Caller caller, FactoryId id) {
        return view(factories.owned(caller, id));
    }

    @Put("/{id}")
    @ForOwner
    View change(Caller caller, FactoryId id, @Body @Valid FactoryDraft factory) {
        return view(factories.change(caller, id, factory));
    }

    private View view(Factory factory) {
        FactorySite site = factories.site(factory);
        return new View(
                site.id(),
                site.name(),
                site.localName(),
                site.address(),
                site.city(),
                site.countryCode(),
                site.countryName(),
                site.place(),
                site.position(),
                site.timeZone().getId(),
                site.registrationNumber(),
                site.products(),
                site.contactName(),
                site.contactPhone(),
                factory.version());
    }
}
