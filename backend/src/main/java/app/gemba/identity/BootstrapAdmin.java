package app.gemba.identity;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the first admins of a new installation; does nothing for an address that has an account. A second one is needed
 * for what two people have to agree to, such as sending money.
 */
@Singleton
@Requires(property = "gemba.bootstrap-admin.email", pattern = ".+@.+")
@Requires(property = "gemba.bootstrap-admin.password", pattern = ".{12,}")
class BootstrapAdmin implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(BootstrapAdmin.class);
    private static final int SHORTEST_PASSWORD = 12;

    private final Accounts accounts;
    private final String email;
    private final String password;
    private final String secondEmail;
    private final String secondPassword;

    BootstrapAdmin(
            Accounts accounts,
            @Value("${gemba.bootstrap-admin.email}") String email,
            @Value("${gemba.bootstrap-admin.password}") String password,
            @Value("${gemba.bootstrap-admin.second-email:}") String secondEmail,
            @Value("${gemba.bootstrap-admin.second-password:}") String secondPassword) {
        this.accounts = accounts;
        this.email = email;
        this.password = password;
        this.secondEmail = secondEmail;
        this.secondPassword = secondPassword;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (accounts.bootstrapAdmin("First admin", email, password)) {
            LOG.info("Made the first admin account");
        }
        if (secondEmail.contains("@")
                && secondPassword.length() >= SHORTEST_PASSWORD
                && accounts.bootstrapAdmin("Second admin", secondEmail, secondPassword)) {
            LOG.info("Made the second admin account");
        }
    }
}
