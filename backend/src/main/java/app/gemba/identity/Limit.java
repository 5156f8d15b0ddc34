package app.gemba.identity;

import java.util.Locale;

/** What is counted against guessing and flooding. The numbers are configuration, {@code gemba.rate-limit.<name>}. */
enum Limit {
    SIGN_IN_PER_EMAIL,
    SIGN_IN_PER_ADDRESS,
    SIGN_UP_PER_ADDRESS,
    RESET_PER_ADDRESS,
    LINK_PER_ADDRESS,
    MAIL_PER_EMAIL;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
