package app.gemba.bookings;

import java.util.Optional;

/** What others ask of whoever writes reports; reports implements it. */
public interface SealedReports {
    /** The key in the object storage of the latest delivered report as a PDF, drawn if need be; empty before delivery. */
    Optional<String> file(BookingId booking);
}
