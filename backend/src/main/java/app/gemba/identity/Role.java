package app.gemba.identity;

/** What an account is. One account has one role. */
public enum Role {
    BUYER,
    REPRESENTATIVE,
    ADMIN
}
