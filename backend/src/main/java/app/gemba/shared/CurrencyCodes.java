package app.gemba.shared;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Currency;

/** Currencies travel as their ISO 4217 code. */
@Singleton
final class CurrencyCodes implements Serde<Currency> {
    @Override
    public Currency deserialize(Decoder decoder, DecoderContext context, Argument<? super Currency> type)
            throws IOException {
        String code = decoder.decodeString();
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new SerdeException("This is no currency code", unknown);
        }
    }

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends Currency> type, Currency value)
            throws IOException {
        encoder.encodeString(value.getCurrencyCode());
    }
}
