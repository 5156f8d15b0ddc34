package app.gemba.ledger;

import app.gemba.shared.Ids;
import app.gemba.shared.Money;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The book of all money. Nothing in it is ever changed; what was wrong gets another entry. */
@Singleton
public class Ledger {
    private static final String OVERDRAWN = "account_balance_not_overdrawn";

    private final LedgerRepository repository;
    private final Clock clock;

    Ledger(LedgerRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Writes the entry by one statement, in the caller's transaction if there is one. The same entry again is a no-op;
     * another entry under the same source key is refused (POSTED_DIFFERENTLY), so is one that would overdraw an account
     * (NOT_ENOUGH_MONEY).
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public void post(JournalEntry entry) {
        if (!write(entry)) {
            String written = repository
                    .hash(entry.source(), entry.sourceId(), entry.posting().name())
                    .orElseThrow();
            if (!written.equals(entry.hash())) {
                throw LedgerProblem.POSTED_DIFFERENTLY.problem();
            }
        }
    }

    /** In the one order of accounts, so that two journals that open the same ones do not wait for each other in a circle. */
    private boolean write(JournalEntry entry) {
        List<JournalLine> lines = entry.lines().stream()
                .sorted(Comparator.comparing(JournalLine::account, AccountRef.ORDER))
                .toList();
        try {
            return repository.post(
                    Ids.next(),
                    entry.source(),
                    entry.sourceId(),
                    entry.posting().name(),
                    entry.hash(),
                    entry.booking(),
                    clock.instant(),
                    column(lines, line -> line.account().kind().name()),
                    column(lines, line -> line.account().currency().getCurrencyCode()),
                    column(lines, line -> text(line.account().booking())),
                    column(lines, line -> text(line.account().party())),
                    column(lines, line -> String.valueOf(line.account().kind().sign())),
                    column(lines, line -> String.valueOf(line.account().kind().mayGoNegative())),
                    column(lines, line -> String.valueOf(line.amount())));
        } catch (DataAccessException refused) {
            if (overdrawn(refused)) {
                throw LedgerProblem.NOT_ENOUGH_MONEY.problem();
            }
            throw refused;
        }
    }

    private static @Nullable String[] column(List<JournalLine> lines, Function<JournalLine, @Nullable String> value) {
        return lines.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** The account's balance on its own side: what is held, owed or earned is positive. Zero for one never used. */
    @Transactional
    public Money balance(AccountRef ref) {
        return find(ref)
                .map(account ->
                        new Money(repository.balance(account) * ref.kind().sign(), ref.currency()))
                .orElse(Money.zero(ref.currency()));
    }

    /** Every account of that kind on which something stands. */
    @Transactional
    public List<AccountBalance> open(AccountKind kind) {
        return repository.open(kind.name());
    }

    /** The accounts of that kind which somebody has, one per currency and booking, where something stands on them. */
    @Transactional
    public List<AccountBalance> ofParty(AccountKind kind, UUID party) {
        return repository.ofParty(kind.name(), party);
    }

    /** All lines that belong to a booking, oldest first. */
    @Transactional
    public List<PostedLine> ofBooking(UUID booking) {
        return repository.ofBooking(booking);
    }

    /** Currencies whose lines do not sum to zero: none, always. */
    @Transactional
    public List<String> unbalanced() {
        return repository.unbalanced();
    }

    /** Accounts whose balance is not the sum of their lines, or is below a floor of zero: none, always. */
    @Transactional
    public long brokenAccounts() {
        return repository.driftedAccounts() + repository.overdrawnAccounts();
    }

    private Optional<Long> find(AccountRef ref) {
        return repository.account(ref.kind().name(), ref.currency().getCurrencyCode(), ref.booking(), ref.party());
    }

    private static boolean overdrawn(Throwable refused) {
        for (@Nullable Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && String.valueOf(sql.getMessage()).contains(OVERDRAWN)) {
                return true;
            }
        }
        return false;
    }
}
