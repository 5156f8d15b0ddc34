package app.gemba.payments.desk;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.BookingId;
import app.gemba.bookings.BookingStatus;
import app.gemba.bookings.Bookings;
import app.gemba.identity.Caller;
import app.gemba.ledger.AccountKind;
import app.gemba.ledger.Journals;
import app.gemba.payments.operations.OperationDesk;
import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One booking's money with everything behind it. */
@Singleton
class BookingMoneyDesk {
    private final Bookings bookings;
    private final Journals journals;
    private final OperationDesk operations;
    private final FindRepository objects;

    BookingMoneyDesk(Bookings bookings, Journals journals, OperationDesk operations, FindRepository objects) {
        this.bookings = bookings;
        this.journals = journals;
        this.operations = operations;
        this.objects = objects;
    }

    /** What an account of the booking holds now, on its own side. */
    @Serdeable
    @Schema(name = "BookingAccount")
    record Account(AccountKind kind, Money balance) {}

    /**
     * Journals and operations, oldest first. {@code accounts} are those of the booking alone, also those that are back at
     * zero; {@code objects} are what the provider knows it by.
     */
    @Serdeable
    @Schema(name = "BookingMoneyDesk")
    record View(
            BookingId bookingId,
            String title,
            String buyer,
            @Nullable String representative,
            BookingStatus status,
            List<Account> accounts,
            List<Journals.PostedJournal> journals,
            List<OperationViews.View> operations,
            List<String> objects) {}

    @Transactional
    View view(Caller caller, BookingId id) {
        BookingAccess booking = bookings.access(caller, id);
        List<String> known = objects.ofBooking(id.value());
        List<Journals.PostedJournal> posted = journals.ofBooking(id.value(), objects.charges(id.value()));
        return new View(
                id,
                booking.brief().title(),
                booking.organisationName(),
                booking.representativeName(),
                booking.status(),
                accounts(posted),
                posted,
                operations.ofBooking(id.value()).stream()
                        .map(OperationViews::view)
                        .toList(),
                known);
    }

    /** Added up from the journals that are shown, so that the reader can follow. */
    private static List<Account> accounts(List<Journals.PostedJournal> journals) {
        Map<AccountKind, Map<String, Money>> sums = new TreeMap<>();
        for (Journals.PostedJournal journal : journals) {
            for (Journals.Line line : journal.lines()) {
                if (AccountOwner.of(line.account()).needsBooking()) {
                    Money amount = onOwnSide(line);
                    sums.computeIfAbsent(line.account(), kind -> new LinkedHashMap<>())
                            .merge(amount.currency().getCurrencyCode(), amount, Money::plus);
                }
            }
        }
        List<Account> accounts = new ArrayList<>();
        sums.forEach(
                (kind, byCurrency) -> byCurrency.values().forEach(balance -> accounts.add(new Account(kind, balance))));
        accounts.sort(Comparator.comparing(Account::kind));
        return accounts;
    }

    private static Money onOwnSide(Journals.Line line) {
        Money debit = line.debit();
        Money credit = line.credit();
        Money amount = debit == null ? credit : debit;
        if (amount == null) {
            throw new IllegalStateException("A line has an amount");
        }
        boolean grows = (debit != null) == line.account().growsByDebits();
        return grows ? amount : Money.zero(amount.currency()).minus(amount);
    }
}
