package app.gemba.shared;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps an {@link Id} in a uuid column: {@code @TypeDef(type = DataType.UUID, converter = IdColumn.class)}. */
@Singleton
public final class IdColumn implements AttributeConverter<Id, UUID> {
    @Override
    public @Nullable UUID convertToPersistedValue(@Nullable Id id, ConversionContext context) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable Id convertToEntityValue(@Nullable UUID value, ConversionContext context) {
        if (value == null) {
            return null;
        }
        if (context instanceof ArgumentConversionContext<?> column) {
            return (Id) BeanIntrospection.getIntrospection(column.getArgument().getType())
                    .instantiate(value);
        }
        throw new IllegalStateException("The column's type is not known");
    }
}
