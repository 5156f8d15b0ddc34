package app.gemba.payments.bank;

/** What an account is called by. */
public enum AccountFormat {
    IBAN,
    /** Mexico's 18 digits, the last of which checks the others. */
    CLABE,
    NUMBER
}
