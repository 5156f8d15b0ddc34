package app.gemba.shared;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an {@link Id} in a uuid column: {@code @TypeDef(type = DataType.UUID, converter = IdColumn.class)}. A query
 * parameter that is named like such a property passes here too, as an Id or as its bare UUID.
 */
@Singleton
public final class IdColumn implements AttributeConverter<Object, UUID> {
    @Override
    public @Nullable UUID convertToPersistedValue(@Nullable Object id, ConversionContext context) {
        return id instanceof Id typed ? typed.value() : (UUID) id;
    }

    @Override
    public @Nullable Object convertToEntityValue(@Nullable UUID value, ConversionContext context) {
        if (value == null) {
            return null;
        }
        if (context instanceof ArgumentConversionContext<?> column) {
            return BeanIntrospection.getIntrospection(column.getArgument().getType())
                    .instantiate(value);
        }
        throw new IllegalStateException("The column's type is not known");
    }
}
