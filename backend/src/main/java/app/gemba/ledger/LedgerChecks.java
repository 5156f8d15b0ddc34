package app.gemba.ledger;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** Proves from the lines alone that the book is right. Reads the whole book: for the night and for specs. */
@Singleton
public class LedgerChecks {
    private final BreachRepository breaches;

    LedgerChecks(BreachRepository breaches) {
        this.breaches = breaches;
    }

    /** Everything that is wrong; empty is right. */
    @Transactional
    public List<Breach> breaches() {
        return breaches.all();
    }

    /** How many journals there are to be right. */
    @Transactional
    public long journals() {
        return breaches.journals();
    }
}
