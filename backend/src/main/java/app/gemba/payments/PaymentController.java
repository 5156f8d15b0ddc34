package app.gemba.payments;

import app.gemba.bookings.BookingId;
import app.gemba.identity.Caller;
import app.gemba.identity.access.ForOwner;
import app.gemba.identity.access.ForParty;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** Paying for a booking and seeing where its money is. */
@Controller("/api/bookings/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class PaymentController {
    private final Payments payments;

    PaymentController(Payments payments) {
        this.payments = payments;
    }

    @Serdeable
    @Schema(name = "PaymentPage")
    record PaymentPage(String checkoutUrl) {}

    @Post("/payment")
    @ForOwner
    PaymentPage pay(Caller caller, BookingId id) {
        return new PaymentPage(payments.pay(caller, id));
    }

    @Get("/money")
    @ForParty
    BookingMoney money(Caller caller, BookingId id) {
        return payments.money(caller, id);
    }
}
