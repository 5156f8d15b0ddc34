package app.gemba.identity;

import java.time.Instant;

/** A freshly issued pair: the short access token for requests, the refresh token for the next pair. */
record Session(Account account, String accessToken, String csrfToken, String refreshToken, Instant refreshExpiresAt) {}
