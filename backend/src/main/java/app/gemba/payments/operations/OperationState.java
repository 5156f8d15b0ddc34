package app.gemba.payments.operations;

/** How far an operation is. */
public enum OperationState {
    /** Committed, never sent. */
    NEW,
    /** Leased by a worker that is calling, or that died while it did. */
    SENT,
    SUCCEEDED,
    /** Definitely not done. A retry is a new generation with a new key. */
    REJECTED,
    /** Nobody knows; the same key again, or a look-up. */
    UNKNOWN,
    /** Proven absent after its key was forgotten; the key is dead. */
    ABANDONED;

    public boolean over() {
        return switch (this) {
            case NEW, SENT, UNKNOWN -> false;
            case SUCCEEDED, REJECTED, ABANDONED -> true;
        };
    }
}
