package app.gemba.shared;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import io.micronaut.core.convert.value.ConvertibleValues;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets every {@link Id} travel as a UUID in paths, query parameters and columns. */
@Singleton
public final class IdConverters implements TypeConverterRegistrar {
    @Override
    public void register(MutableConversionService conversions) {
        conversions.addConverter(CharSequence.class, Id.class, IdConverters::fromText);
        // An absent query parameter is absent, and not an id made of all the other parameters.
        conversions.addConverter(Map.class, Id.class, (parameters, target, context) -> Optional.empty());
        conversions.addConverter(ConvertibleValues.class, Id.class, (parameters, target, context) -> Optional.empty());
        conversions.addConverter(UUID.class, Id.class, (id, target, context) -> Optional.of(instantiate(target, id)));
        conversions.addConverter(Id.class, UUID.class, (id, target, context) -> Optional.of(id.value()));
    }

    private static Optional<Id> fromText(CharSequence text, Class<Id> target, ConversionContext context) {
        try {
            if (text.length() != 36) {
                throw new IllegalArgumentException("An id has 36 characters");
            }
            return Optional.of(instantiate(target, UUID.fromString(text.toString())));
        } catch (IllegalArgumentException malformed) {
            context.reject(text, malformed);
            return Optional.empty();
        }
    }

    private static Id instantiate(Class<Id> target, UUID value) {
        return BeanIntrospection.getIntrospection(target).instantiate(value);
    }
}
