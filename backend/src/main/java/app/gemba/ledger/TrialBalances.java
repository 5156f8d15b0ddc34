package app.gemba.ledger;

import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole book at a glance: what every kind of account was debited and credited, in each currency. */
@Singleton
public class TrialBalances {
    private final TrialBalanceRepository sums;

    TrialBalances(TrialBalanceRepository sums) {
        this.sums = sums;
    }

    /**
     * One currency of the book.
     *
     * @param accounts every kind of account, those never used with zeros
     * @param difference debits less credits: zero, always
     */
    @Serdeable
    @Schema(name = "TrialBalance")
    public record TrialBalance(
            @Schema(type = "string", example = "USD") Currency currency,
            List<Row> accounts,
            Money debits,
            Money credits,
            Money difference) {}

    /**
     * One kind of account.
     *
     * @param accounts how many accounts of the kind there are: one per booking or representative for some
     * @param balance debits less credits: negative where the balance is a credit
     */
    @Serdeable
    @Schema(name = "TrialBalanceRow")
    public record Row(AccountKind kind, long accounts, Money debits, Money credits, Money balance) {}

    /** One per currency in which anything was ever posted, by currency code. Read from the lines, not from the balances. */
    @Transactional
    public List<TrialBalance> all() {
        Map<String, Map<AccountKind, AccountSum>> byCurrency = sums.sums().stream()
                .collect(Collectors.groupingBy(
                        AccountSum::currency, TreeMap::new, Collectors.toMap(AccountSum::kind, Function.identity())));
        return byCurrency.entrySet().stream()
                .map(entry -> balance(Currency.getInstance(entry.getKey()), entry.getValue()))
                .toList();
    }

    /**
     * What all accounts of a kind hold together, by currency: each balance on its kind's own side, so that what is held,
     * owed or earned is positive. From the balances, in one moment; kinds that were never used are left out.
     */
    @Transactional
    public Map<Currency, Map<AccountKind, Money>> balances() {
        Map<Currency, Map<AccountKind, Money>> balances =
                new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        for (KindBalance sum : sums.balances()) {
            Currency currency = Currency.getInstance(sum.currency());
            balances.computeIfAbsent(currency, any -> new EnumMap<>(AccountKind.class))
                    .put(sum.kind(), new Money(sum.balance() * sum.kind().sign(), currency));
        }
        return balances;
    }

    private static TrialBalance balance(Currency currency, Map<AccountKind, AccountSum> sums) {
        List<Row> rows = Stream.of(AccountKind.values())
                .map(kind -> row(
                        sums.getOrDefault(kind, new AccountSum(kind, currency.getCurrencyCode(), 0, 0, 0)), currency))
                .toList();
        Money debits = rows.stream().map(Row::debits).reduce(Money.zero(currency), Money::plus);
        Money credits = rows.stream().map(Row::credits).reduce(Money.zero(currency), Money::plus);
        return new TrialBalance(currency, rows, debits, credits, debits.minus(credits));
    }

    private static Row row(AccountSum sum, Currency currency) {
        Money debits = new Money(sum.debits(), currency);
        Money credits = new Money(sum.credits(), currency);
        return new Row(sum.kind(), sum.accounts(), debits, credits, debits.minus(credits));
    }
}
