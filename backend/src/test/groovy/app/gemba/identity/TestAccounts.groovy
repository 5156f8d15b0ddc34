package app.gemba.identity

import io.micronaut.context.ApplicationContext
import java.time.Instant

/** A verified account without the way through the mail; the way itself has its own spec. */
class TestAccounts {
    static void verified(ApplicationContext beans, String role, Map person) {
        def account = beans.getBean(Accounts)
            .create(Role.valueOf(role), person.name, person.organisationName, person.email, person.password)
        beans.getBean(AccountRepository).update(account.verified(Instant.now()))
    }
}
