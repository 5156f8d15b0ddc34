package app.gemba

import app.gemba.identity.TestAccounts
import io.micronaut.context.ApplicationContext

/** Accounts for specs, made where sign-up makes them. */
class People {
    static void verified(ApplicationContext beans, String role, Map person) {
        TestAccounts.verified(beans, role, person)
    }
}
