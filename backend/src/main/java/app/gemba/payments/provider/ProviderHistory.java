package app.gemba.payments.provider;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the provider remembers, for finding out what we have missed. Throws {@link PaymentProvider.Unreachable}. */
public interface ProviderHistory {

    /** All money that has moved since then because the installation said so; payments that came, and what was sent. */
    void made(UUID installation, Instant since, Consumer<ProviderFacts.Made> each);

    /** Every notice since then that the provider could not deliver, newest first. */
    void undelivered(Instant since, Consumer<ProviderFacts.Notice> each);

    /** What the provider holds for us, one per currency. */
    List<ProviderFacts.Balance> balances();

    /**
     * A page of the movements of our balance that were made at or after {@code from} in the provider's time, newest
     * first.
     *
     * @param after the last movement of the page before; null for the first page
     */
    ProviderFacts.Movements movements(Instant from, @Nullable String after);

    /** Whether the provider pays our balance out to our bank by itself, so that transfers can find it empty. */
    boolean paysOutByItself();
}
