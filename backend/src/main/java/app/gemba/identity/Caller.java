package app.gemba.identity;

import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as proven by the session. Controllers take it as an argument.
 *
 * @param organisation the buyer's organisation; null for all other roles
 */
public record Caller(UserId user, Role role, @Nullable OrganisationId organisation) implements Principal {

    /** The caller's organisation; only for operations that are secured to buyers. */
    public OrganisationId requireOrganisation() {
        return Objects.requireNonNull(organisation, "Only buyers have an organisation");
    }

    /** The caller as a representative; only for operations that are secured to representatives. */
    public RepresentativeId representative() {
        if (role != Role.REPRESENTATIVE) {
            throw new IllegalStateException("The caller is no representative");
        }
        return new RepresentativeId(user.value());
    }

    public boolean admin() {
        return role == Role.ADMIN;
    }

    @Override
    public String getName() {
        return user.value().toString();
    }
}
