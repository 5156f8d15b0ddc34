package app.gemba.bookings

import app.gemba.Browser
import app.gemba.identity.Caller
import app.gemba.identity.OrganisationId
import app.gemba.identity.Role
import app.gemba.identity.UserId

/** The caller whom a signed-in browser stands for, for faces that have no HTTP of their own. */
class BookingCallers {
    static Caller of(Browser browser) {
        def organisation = browser.me.organisation
        new Caller(
            new UserId(UUID.fromString(browser.me.id)),
            Role.valueOf(browser.me.role),
            organisation ? new OrganisationId(UUID.fromString(organisation.id)) : null)
    }
}
