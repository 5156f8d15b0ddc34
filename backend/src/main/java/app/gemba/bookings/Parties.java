package app.gemba.bookings;

import app.gemba.bookings.quote.Quotes;
import app.gemba.identity.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Who is what in a booking. For everybody else the booking is absent. */
@Singleton
class Parties {
    private final Quotes quotes;

    Parties(Quotes quotes) {
        this.quotes = quotes;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<BookingAccess.Role> role(Caller caller, Booking booking) {
        return switch (caller.role()) {
            case ADMIN -> Optional.of(BookingAccess.Role.ADMIN);
            case BUYER ->
                booking.organisationId().equals(caller.organisation())
                        ? Optional.of(BookingAccess.Role.OWNER)
                        : Optional.empty();
            case REPRESENTATIVE -> {
                if (caller.representative().equals(booking.representativeId())) {
                    yield Optional.of(BookingAccess.Role.ASSIGNED);
                }
                yield quotes.invitation(booking.id(), caller.representative())
                        .map(invited -> BookingAccess.Role.INVITED);
            }
        };
    }

    BookingAccess.Role require(Caller caller, Booking booking) {
        return role(caller, booking).orElseThrow(BookingProblem.BOOKING_NOT_FOUND::problem);
    }

    static Actor actor(BookingAccess.Role role) {
        return switch (role) {
            case OWNER -> Actor.BUYER;
            case ASSIGNED, INVITED -> Actor.REPRESENTATIVE;
            case ADMIN -> Actor.ADMIN;
        };
    }
}
