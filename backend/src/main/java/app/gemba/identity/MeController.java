package app.gemba.identity;

import app.gemba.identity.access.SignedIn;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The caller's own account. */
@Controller("/api/me")
@ExecuteOn(TaskExecutors.BLOCKING)
class MeController {
    private final Accounts accounts;

    MeController(Accounts accounts) {
        this.accounts = accounts;
    }

    @Get
    @SignedIn
    Accounts.Me me(Caller caller) {
        return accounts.me(caller);
    }
}
