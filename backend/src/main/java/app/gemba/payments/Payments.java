package app.gemba.payments;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.BookingId;
import app.gemba.bookings.Bookings;
import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
import app.gemba.ledger.Ledger;
import app.gemba.payments.chargebacks.OpenChargebacks;
import app.gemba.payments.operations.Operations;
import app.gemba.payments.operations.PaymentOperation;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Paying for a booking, being paid for one, and seeing where its money is. The verbs that reach the provider commit an
 * operation first and hold no transaction while they wait.
 */
@Singleton
public class Payments {
    private final Bookings bookings;
    private final Checkouts checkouts;
    private final CheckoutRepository pages;
    private final PayoutAccounts accounts;
    private final PayoutRepository payouts;
    private final RefundRepository refunds;
    private final Operations operations;
    private final Ledger ledger;
    private final OpenChargebacks chargebacks;

    Payments(
            Bookings bookings,
            Checkouts checkouts,
            CheckoutRepository pages,
            PayoutAccounts accounts,
            PayoutRepository payouts,
            RefundRepository refunds,
            Operations operations,
            Ledger ledger,
            OpenChargebacks chargebacks) {
        this.bookings = bookings;
        this.checkouts = checkouts;
        this.pages = pages;
        this.accounts = accounts;
        this.payouts = payouts;
        this.refunds = refunds;
        this.operations = operations;
        this.ledger = ledger;
        this.chargebacks = chargebacks;
    }

    /** The address of the booking's payment page; the same one as long as it is open. */
    String pay(Caller caller, BookingId booking) {
        Checkout page = checkouts.open(bookings.paymentTerms(caller, booking));
        return address(operations.await(page.operationId()));
    }

    /** Where a booking's money is. An invited representative who was not chosen sees none of it. */
    BookingMoney money(Caller caller, BookingId id) {
        BookingAccess booking = bookings.access(caller, id);
        Money fee = booking.fee();
        Currency currency = fee == null ? booking.brief().currency() : fee.currency();
        if (booking.role() == BookingAccess.Role.INVITED) {
            return new MoneyStory(currency, List.of(), List.of(), List.of(), null).view(booking, false);
        }
        UUID uuid = id.value();
        return new MoneyStory(
                        currency,
                        ledger.ofBooking(uuid),
                        payouts.findByBookingId(uuid),
                        refunds.findByBookingId(uuid),
                        chargeback(uuid))
                .view(booking, pages.confirming(uuid));
    }

    private BookingMoney.@Nullable ChargebackNote chargeback(UUID booking) {
        return chargebacks
                .latest(booking)
                .map(notice ->
                        new BookingMoney.ChargebackNote(notice.status(), notice.open(), notice.amount(), notice.at()))
                .orElse(null);
    }

    /** A fresh way into the provider's pages, where the representative says where to be paid. */
    String onboard(RepresentativeId representative, String country) {
        PayoutAccount account = accounts.of(representative).orElseGet(() -> open(representative, country));
        return address(operations.await(accounts.intendLink(account)));
    }

    private PayoutAccount open(RepresentativeId representative, String country) {
        operations.await(accounts.intendAccount(representative, country));
        return accounts.of(representative).orElseThrow(PaymentProblem.PROVIDER_UNAVAILABLE::problem);
    }

    private static String address(PaymentOperation operation) {
        return Optional.ofNullable(operation.resultUrl()).orElseThrow(PaymentProblem.PROVIDER_UNAVAILABLE::problem);
    }
}
