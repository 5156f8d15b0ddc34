package app.gemba.bookings;

import java.util.List;

/** What bookings asks of whoever reads the words of the trade; search implements it. */
public interface VisitedProducts {
    /** What a factory makes, in anybody's words, as categories of the taxonomy; none for words that are not known. */
    List<String> categories(List<String> products);
}
