/**
 * Who is calling: organisations, users and their roles, sessions (short JWT plus rotating refresh token, both in
 * HttpOnly cookies), e-mail verification and password reset. Everything is denied unless an operation says otherwise.
 */
@NullMarked
package app.gemba.identity;

import org.jspecify.annotations.NullMarked;
