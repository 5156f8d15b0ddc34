package app.gemba.payments.desk;

import app.gemba.bookings.BookingId;
import app.gemba.identity.Caller;
import app.gemba.identity.access.ForAdmin;
import app.gemba.ledger.AccountKind;
import app.gemba.ledger.TrialBalances;
import app.gemba.payments.ParkedPayments;
import app.gemba.payments.ParkedPayments.Outcome;
import app.gemba.payments.ParkedPayments.Why;
import app.gemba.shared.Money;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Money that nothing explains, and what becomes of it. */
@Controller("/api/admin/money/suspense")
@ExecuteOn(TaskExecutors.BLOCKING)
class SuspenseController {
    private static final int MOST = 200;

    private final ParkedPayments parked;
    private final TrialBalances balances;
    private final Clock clock;

    SuspenseController(ParkedPayments parked, TrialBalances balances, Clock clock) {
        this.parked = parked;
        this.balances = balances;
        this.clock = clock;
    }

    /** A payment that is not what its page asked for; {@code may} is what is to be done about it. */
    @Serdeable
    @Schema(name = "ParkedPayment")
    record View(String id, BookingId bookingId, Why why, Money amount, Money asked, Instant receivedAt, Outcome may) {}

    /** Per currency: all of suspense, and how much of it no parked payment explains. */
    @Serdeable
    @Schema(name = "SuspenseSum")
    record Sum(Money total, Money unexplained) {}

    /** Up to 200 parked payments, the oldest first. */
    @Serdeable
    @Schema(name = "Suspense")
    record Suspense(Instant at, List<Sum> sums, List<View> payments) {}

    @Serdeable
    @Schema(name = "ParkedDecision")
    record Decision(
            @NotNull Outcome outcome,
            @NotBlank @Size(min = 10, max = 2000) String note) {}

    @Get
    @ForAdmin
    Suspense suspense() {
        List<View> payments = parked.parked(MOST).stream()
                .map(payment -> new View(
                        payment.id(),
                        new BookingId(payment.booking()),
                        payment.why(),
                        payment.amount(),
                        payment.asked(),
                        payment.receivedAt(),
                        payment.may()))
                .toList();
        List<Sum> sums = balances.balances().values().stream()
                .map(kinds -> Optional.ofNullable(kinds.get(AccountKind.SUSPENSE)))
                .flatMap(Optional::stream)
                .map(total -> new Sum(total, total.minus(explained(total, payments))))
                .filter(sum -> sum.total().minor() != 0 || sum.unexplained().minor() != 0)
                .toList();
        return new Suspense(clock.instant(), sums, payments);
    }

    @Post("/{id}/decision")
    @ForAdmin
    Suspense decide(
            Caller caller,
            @Size(max = 255) @Pattern(regexp = "\\P{Cntrl}*") String id,
            @Body @Valid Decision decision) {
        parked.decide(caller, id, decision.outcome(), decision.note().strip());
        return suspense();
    }

    private static Money explained(Money total, List<View> payments) {
        return payments.stream()
                .map(View::amount)
                .filter(amount -> amount.currency().equals(total.currency()))
                .reduce(Money.zero(total.currency()), Money::plus);
    }
}
