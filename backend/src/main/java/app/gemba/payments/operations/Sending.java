package app.gemba.payments.operations;

/** Whether calls may be made: not before we know what the provider has made for us in the past. */
public interface Sending {
    boolean allowed();
}
