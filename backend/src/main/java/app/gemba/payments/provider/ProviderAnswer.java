package app.gemba.payments.provider;

import org.jspecify.annotations.Nullable;

/** How a call ended, as far as we can know. */
public sealed interface ProviderAnswer {
    /**
     * It was done.
     *
     * @param id the provider's object; null for a link
     * @param url where to send the person, for pages
     */
    record Done(@Nullable String id, @Nullable String url) implements ProviderAnswer {}

    /** It was not done and never will be under this key. */
    record Refused(String code) implements ProviderAnswer {}

    /** It may or may not have been done: no answer, a failure of the provider, or too many calls. Same key again later. */
    record Unknown(String reason) implements ProviderAnswer {}
}
