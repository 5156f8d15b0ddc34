package app.gemba.identity;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the caller from the claims of the verified access token. */
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {
    static final String ROLE = "role";
    static final String ORGANISATION = "org";

    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> source) {
        Optional<Caller> caller = source.getUserPrincipal(Authentication.class).map(CallerBinder::caller);
        return () -> caller;
    }

    private static Caller caller(Authentication authentication) {
        @Nullable Object organisation = authentication.getAttributes().get(ORGANISATION);
        return new Caller(
                new UserId(UUID.fromString(authentication.getName())),
                Role.valueOf(String.valueOf(authentication.getAttributes().get(ROLE))),
                organisation == null ? null : new OrganisationId(UUID.fromString(organisation.toString())));
    }
}
