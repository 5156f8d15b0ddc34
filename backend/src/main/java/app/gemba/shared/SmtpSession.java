package app.gemba.shared;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Value;
import io.micronaut.email.javamail.sender.DefaultSessionProvider;
import io.micronaut.email.javamail.sender.SessionProvider;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The connection to the mail server, from {@code gemba.mail.*}. Without a user name it does not sign in. */
@Singleton
@Replaces(DefaultSessionProvider.class)
final class SmtpSession implements SessionProvider {
    private final Session session;

    SmtpSession(
            @Value("${gemba.mail.host}") String host,
            @Value("${gemba.mail.port}") int port,
            @Value("${gemba.mail.start-tls}") boolean startTls,
            @Value("${gemba.mail.timeout-millis}") int timeoutMillis,
            @Value("${gemba.mail.username:}") String username,
            @Value("${gemba.mail.password:}") String password) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", String.valueOf(port));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
        properties.setProperty("mail.smtp.auth", String.valueOf(!username.isEmpty()));
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + timeout, String.valueOf(timeoutMillis));
        }
        this.session = Session.getInstance(properties, username.isEmpty() ? null : signIn(username, password));
    }

    @Override
    public Session session() {
        return session;
    }

    private static @Nullable Authenticator signIn(String username, String password) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(username, password);
            }
        };
    }
}
