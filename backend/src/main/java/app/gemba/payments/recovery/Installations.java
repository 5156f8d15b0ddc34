package app.gemba.payments.recovery;

import app.gemba.payments.provider.Installation;
import io.micronaut.core.util.SupplierUtil;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** This installation: its name, and how far it knows what the provider has made for it. */
@Singleton
public class Installations implements Installation {
    private final InstallationRepository installations;
    private final Supplier<UUID> id;

    Installations(InstallationRepository installations) {
        this.installations = installations;
        this.id = SupplierUtil.memoized(() -> installations.own().id());
    }

    @Override
    public UUID id() {
        return id.get();
    }

    /** Up to when everything at the provider is known here; null when nobody has looked yet. */
    @Transactional
    public @Nullable Instant caughtUpTo() {
        return installations.own().caughtUpTo();
    }

    @Transactional
    public void caughtUp(Instant to) {
        installations.caughtUp(to);
    }
}
