package app.gemba.payments;

/** The provider tells of something that belongs to nothing of ours. Trying again does not help. */
final class NotOurs extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotOurs(String message) {
        super(message);
    }
}
