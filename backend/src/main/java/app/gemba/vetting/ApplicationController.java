package app.gemba.vetting;

import app.gemba.identity.Caller;
import app.gemba.identity.access.ForRepresentative;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;

/** A representative's own application. */
@Controller("/api/representatives/me/application")
@ExecuteOn(TaskExecutors.BLOCKING)
class ApplicationController {
    private final Applications applications;
    private final ApplicationViews views;

    ApplicationController(Applications applications, ApplicationViews views) {
        this.applications = applications;
        this.views = views;
    }

    @Get
    @ForRepresentative
    ApplicationViews.ApplicationView own(Caller caller) {
        return applications.own(caller).map(views::own).orElseGet(views::none);
    }

    @Post
    @ForRepresentative
    @Status(HttpStatus.CREATED)
    ApplicationViews.ApplicationView submit(Caller caller, @Body @Valid Submission application) {
        return views.own(applications.submit(caller, application));
    }
}
