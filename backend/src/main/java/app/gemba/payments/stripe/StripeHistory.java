package app.gemba.payments.stripe;

import app.gemba.payments.provider.ProviderFacts;
import app.gemba.payments.provider.ProviderFacts.MadeKind;
import app.gemba.payments.provider.ProviderHistory;
import app.gemba.shared.Money;
import com.stripe.model.Account;
import com.stripe.model.Balance;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Event;
import com.stripe.model.HasId;
import com.stripe.model.MetadataStore;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.model.Transfer;
import com.stripe.model.TransferReversal;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.TransferListParams;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stripe's lists of what happened. */
@Singleton
final class StripeHistory implements ProviderHistory {
    private static final String BY_HAND = "manual";
    private static final long PAGE = 100;

    private final StripeConnection connection;
    private final StripeNotices notices;

    StripeHistory(StripeConnection connection, StripeNotices notices) {
        this.connection = connection;
        this.notices = notices;
    }

    @Override
    public void made(UUID installation, Instant since, Consumer<ProviderFacts.Made> each) {
        long from = since.getEpochSecond();
        PaymentIntentListParams payments = PaymentIntentListParams.builder()
                .setCreated(
                        PaymentIntentListParams.Created.builder().setGte(from).build())
                .setLimit(PAGE)
                .build();
        RefundListParams refunds = RefundListParams.builder()
                .setCreated(RefundListParams.Created.builder().setGte(from).build())
                .setLimit(PAGE)
                .build();
        TransferListParams transfers = TransferListParams.builder()
                .setCreated(TransferListParams.Created.builder().setGte(from).build())
                .setLimit(PAGE)
                .build();
        // a reversal is listed below its transfer only, which can be much older
        BalanceTransactionListParams reversals = BalanceTransactionListParams.builder()
                .setCreated(BalanceTransactionListParams.Created.builder()
                        .setGte(from)
                        .build())
                .setType("transfer_refund")
                .addExpand("data.source")
                .setLimit(PAGE)
                .build();
        connection.read(stripe -> {
            for (PaymentIntent one : stripe.paymentIntents().list(payments).autoPagingIterable()) {
                if ("succeeded".equals(one.getStatus())) {
                    made(
                            installation,
                            MadeKind.PAYMENT,
                            one,
                            one.getAmount(),
                            one.getCurrency(),
                            one.getCreated(),
                            each);
                }
            }
            for (Refund one : stripe.refunds().list(refunds).autoPagingIterable()) {
                made(installation, MadeKind.REFUND, one, one.getAmount(), one.getCurrency(), one.getCreated(), each);
            }
            for (Transfer one : stripe.transfers().list(transfers).autoPagingIterable()) {
                made(installation, MadeKind.TRANSFER, one, one.getAmount(), one.getCurrency(), one.getCreated(), each);
            }
            for (BalanceTransaction row :
                    stripe.balanceTransactions().list(reversals).autoPagingIterable()) {
                if (row.getSourceObject() instanceof TransferReversal one) {
                    made(
                            installation,
                            MadeKind.REVERSAL,
                            one,
                            one.getAmount(),
                            one.getCurrency(),
                            one.getCreated(),
                            each);
                }
            }
            return true;
        });
    }

    private static <T extends HasId & MetadataStore<T>> void made(
            UUID installation,
            MadeKind kind,
            T object,
            long amount,
            String currency,
            long created,
            Consumer<ProviderFacts.Made> each) {
        Map<String, String> metadata = object.getMetadata();
        String booking = metadata.get(StripeCalls.BOOKING);
        if (installation.toString().equals(metadata.get(StripeCalls.INSTALLATION))) {
            each.accept(new ProviderFacts.Made(
                    kind,
                    object.getId(),
                    UUID.fromString(metadata.get(StripeCalls.OPERATION)),
                    booking == null ? null : UUID.fromString(booking),
                    StripeAmounts.money(amount, currency),
                    Instant.ofEpochSecond(created)));
        }
    }

    @Override
    public void undelivered(Instant since, Consumer<ProviderFacts.Notice> each) {
        EventListParams wanted = EventListParams.builder()
                .setDeliverySuccess(false)
                .setCreated(EventListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .setLimit(PAGE)
                .build();
        connection.read(stripe -> {
            for (Event event : stripe.events().list(wanted).autoPagingIterable()) {
                each.accept(notice(event));
            }
            return true;
        });
    }

    private ProviderFacts.Notice notice(Event event) {
        String raw = event.toJson();
        try {
            return new ProviderFacts.Notice(notices.event(event, raw), raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<ProviderFacts.Balance> balances() {
        Balance balance = connection.read(stripe -> stripe.balance().retrieve());
        Map<String, Money> pending = new TreeMap<>();
        Map<String, Money> available = new TreeMap<>();
        balance.getPending().forEach(part -> add(pending, StripeAmounts.any(part.getAmount(), part.getCurrency())));
        balance.getAvailable().forEach(part -> add(available, StripeAmounts.any(part.getAmount(), part.getCurrency())));
        available.forEach((currency, money) -> pending.putIfAbsent(currency, Money.zero(money.currency())));
        return pending.values().stream()
                .map(money -> new ProviderFacts.Balance(
                        money,
                        available.getOrDefault(money.currency().getCurrencyCode(), Money.zero(money.currency()))))
                .toList();
    }

    /** The provider may name a currency more than once, one part for each kind of source. */
    private static void add(Map<String, Money> sums, Money part) {
        sums.merge(part.currency().getCurrencyCode(), part, Money::plus);
    }

    @Override
    public ProviderFacts.Movements movements(Instant from, @Nullable String after) {
        BalanceTransactionListParams.Builder wanted = BalanceTransactionListParams.builder()
                .setLimit(PAGE)
                .setCreated(BalanceTransactionListParams.Created.builder()
                        .setGte(from.getEpochSecond())
                        .build());
        if (after != null) {
            wanted.setStartingAfter(after);
        }
        StripeCollection<BalanceTransaction> page =
                connection.read(stripe -> stripe.balanceTransactions().list(wanted.build()));
        return new ProviderFacts.Movements(
                page.getData().stream().map(StripeHistory::movement).toList(), Boolean.TRUE.equals(page.getHasMore()));
    }

    private static ProviderFacts.Movement movement(BalanceTransaction transaction) {
        return new ProviderFacts.Movement(
                transaction.getId(),
                transaction.getType(),
                transaction.getSource(),
                StripeAmounts.any(transaction.getAmount(), transaction.getCurrency()),
                StripeAmounts.any(transaction.getFee(), transaction.getCurrency()),
                Instant.ofEpochSecond(transaction.getCreated()),
                "available".equals(transaction.getStatus()));
    }

    @Override
    public boolean paysOutByItself() {
        return connection.read(stripe -> {
            Account.Settings.Payouts payouts =
                    stripe.accounts().retrieveCurrent().getSettings().getPayouts();
            return !BY_HAND.equals(payouts.getSchedule().getInterval());
        });
    }
}
