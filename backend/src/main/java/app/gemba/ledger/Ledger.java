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

    private record Placed(long account, JournalLine line) {}

    /**
     * Writes the entry, in the caller's transaction if there is one. The same entry again is a no-op; another entry
     * under the same source key is refused (POSTED_DIFFERENTLY), so is one that would overdraw an account
     * (NOT_ENOUGH_MONEY).
     */
    @Transactional
    public void post(JournalEntry entry) {
        UUID id = Ids.next();
        String posting = entry.posting().name();
        if (repository.write(
                        id, entry.source(), entry.sourceId(), posting, entry.hash(), entry.booking(), clock.instant())
                == 0) {
            String written =
                    repository.hash(entry.source(), entry.sourceId(), posting).orElseThrow();
            if (!written.equals(entry.hash())) {
                throw LedgerProblem.POSTED_DIFFERENTLY.problem();
            }
            return;
        }
        // By account id: two journals over the same accounts take their locks in the same order.
        List<Placed> lines = entry.lines().stream()
                .sorted(Comparator.comparing(JournalLine::account, AccountRef.ORDER))
                .map(line -> new Placed(account(line.account()), line))
                .sorted(Comparator.comparingLong(Placed::account))
                .toList();
        for (Placed placed : lines) {
            write(id, placed);
        }
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

    private void write(UUID journal, Placed placed) {
        try {
            repository.writeLine(
                    journal,
                    placed.account(),
                    placed.line().account().currency().getCurrencyCode(),
                    placed.line().amount());
        } catch (DataAccessException refused) {
            if (overdrawn(refused)) {
                throw LedgerProblem.NOT_ENOUGH_MONEY.problem();
            }
            throw refused;
        }
    }

    private long account(AccountRef ref) {
        return find(ref).orElseGet(() -> {
            repository.open(
                    ref.kind().name(),
                    ref.currency().getCurrencyCode(),
                    ref.booking(),
                    ref.party(),
                    ref.kind().sign(),
                    ref.kind().mayGoNegative());
            return find(ref).orElseThrow();
        });
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
