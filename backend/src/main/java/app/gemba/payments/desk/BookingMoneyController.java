package app.gemba.payments.desk;

import app.gemba.bookings.BookingId;
import app.gemba.identity.Caller;
import app.gemba.identity.access.ForAdmin;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** From whatever somebody has in hand to a booking's money, and from there to every line. */
@Controller("/api/admin/money")
@ExecuteOn(TaskExecutors.BLOCKING)
class BookingMoneyController {
    private final MoneyFinder finder;
    private final BookingMoneyDesk desk;

    BookingMoneyController(MoneyFinder finder, BookingMoneyDesk desk) {
        this.finder = finder;
        this.desk = desk;
    }

    @Get("/find")
    @ForAdmin
    MoneyFinder.Found find(
            Caller caller, @QueryValue @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") String q) {
        return finder.find(caller, q);
    }

    @Get("/bookings/{id}")
    @ForAdmin
    BookingMoneyDesk.View booking(Caller caller, BookingId id) {
        return desk.view(caller, id);
    }
}
