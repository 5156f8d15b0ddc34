package app.gemba.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;

/** Where the demo finds its mails and its payment provider, both of this machine. */
@Singleton
@Requires(property = "gemba.demo", value = "true")
record DemoSettings(
        @Value("${gemba.inbox-url}") URI inbox,
        @Value("${gemba.provider-url}") URI provider) {}
