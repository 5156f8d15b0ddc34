package app.gemba.identity;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the first admin of a new installation; does nothing when the address has an account. */
@Singleton
@Requires(property = "gemba.bootstrap-admin.email", pattern = ".+@.+")
@Requires(property = "gemba.bootstrap-admin.password", pattern = ".{12,}")
class BootstrapAdmin implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(BootstrapAdmin.class);

    private final Accounts accounts;
    private final String email;
    private final String password;

    BootstrapAdmin(
            Accounts accounts,
            @Value("${gemba.bootstrap-admin.email}") String email,
            @Value("${gemba.bootstrap-admin.password}") String password) {
        this.accounts = accounts;
        this.email = email;
        this.password = password;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (accounts.bootstrapAdmin(email, password)) {
            LOG.info("Made the first admin account");
        }
    }
}
