package app.gemba.ledger;

/** One side of a journal: minor units of the account's currency, + debit, - credit, never zero. */
public record JournalLine(AccountRef account, long amount) {
    public JournalLine {
        if (amount == 0) {
            throw new IllegalArgumentException("A line of zero says nothing");
        }
    }
}
