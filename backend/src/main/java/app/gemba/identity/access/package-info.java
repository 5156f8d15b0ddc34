/**
 * Who may call an operation. Every controller method carries exactly one of these: it is enforced by role, it stands
 * in the OpenAPI document as {@code x-access}, and the authorisation matrix is generated from there.
 * Whose object it is, is decided by the module's query: an object of somebody else is absent.
 */
@NullMarked
package app.gemba.identity.access;

import org.jspecify.annotations.NullMarked;
