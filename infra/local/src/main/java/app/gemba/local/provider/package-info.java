/**
 * The payment provider's stand-in for local runs and tests: an HTTP server outside the application that speaks the provider's API.
 *
 * <p>{@link app.gemba.local.provider.ProviderServer} is the way in. The state lives in {@code store}, the wire in {@code api}, one class per
 * resource in {@code resources}, signed notifications in {@code webhooks}, what a person sees in {@code pages}.
 */
@NullMarked
package app.gemba.local.provider;

import org.jspecify.annotations.NullMarked;
