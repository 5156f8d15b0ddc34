package app.gemba.local;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An SMTP server that takes every mail, delivers none, and shows them on an inbox page. */
public final class MailCatcher {

    static final String HOST = "127.0.0.1";

    private static final String RECIPIENT_HEADER = "X-Gemba-Recipient";
    private static final int KEPT = 1000;

    private final Settings settings;
    private final List<Mail> newestFirst = new CopyOnWriteArrayList<>();
    private final AtomicInteger sequence = new AtomicInteger();
    private final GreenMail smtp;
    private final Inbox inbox;

    /**
     * Where it listens and keeps its mail.
     *
     * @param inboxPort preferred port of the inbox page; 0, or one that is taken, means any
     * @param folder where mail is kept over a restart; null keeps it in memory only
     */
    record Settings(int inboxPort, @Nullable Path folder, Clock clock) {
        static Settings inMemory() {
            return new Settings(0, null, Clock.systemUTC());
        }
    }

    private MailCatcher(Settings settings) throws IOException {
        this.settings = settings;
        this.smtp = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));
        this.inbox = Inbox.start(this, settings.inboxPort());
    }

    static MailCatcher start(Settings settings) {
        try {
            MailCatcher catcher = new MailCatcher(settings);
            catcher.loadKept();
            catcher.smtp.start();
            catcher.smtp.getUserManager().setMessageDeliveryHandler((moving, recipient) -> {
                catcher.receive(moving, recipient.getEmail());
                return catcher.smtp.setUser("everyone@localhost", "everyone");
            });
            return catcher;
        } catch (IOException e) {
            throw new LocalProblem("The mail catcher could not start (" + e.getMessage() + ").", e);
        }
    }

    public String smtpHost() {
        return HOST;
    }

    public int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    public URI inbox() {
        return inbox.url();
    }

    /** Newest first. */
    public List<Mail> messages() {
        return List.copyOf(newestFirst);
    }

    /** Newest first, those to this address. */
    public List<Mail> messagesTo(String address) {
        return newestFirst.stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    public void stop() {
        inbox.stop();
        smtp.stop();
    }

    private void receive(MovingMessage moving, String recipient) throws MessagingException {
        try {
            Instant now = settings.clock().instant().truncatedTo(ChronoUnit.MILLIS);
            String id = "%013d-%04d".formatted(now.toEpochMilli(), sequence.incrementAndGet());
            MimeMessage message = new MimeMessage(moving.getMessage());
            Mail mail = MailReader.read(id, now, recipient, message);
            keep(mail, message);
            newestFirst.addFirst(mail);
        } catch (IOException e) {
            throw new MessagingException("could not keep the mail", e);
        }
    }

    private void keep(Mail mail, MimeMessage message) throws MessagingException, IOException {
        Path folder = settings.folder();
        if (folder == null) {
            return;
        }
        message.setHeader(RECIPIENT_HEADER, mail.to());
        try (OutputStream out = Files.newOutputStream(folder.resolve(mail.id() + ".eml"))) {
            message.writeTo(out);
        }
    }

    private void loadKept() throws IOException {
        Path folder = settings.folder();
        if (folder == null) {
            return;
        }
        Files.createDirectories(folder);
        List<Path> kept;
        try (Stream<Path> files = Files.list(folder)) {
            kept = files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
        for (Path tooOld : kept.subList(0, Math.max(0, kept.size() - KEPT))) {
            Files.delete(tooOld);
        }
        for (Path file : kept.subList(Math.max(0, kept.size() - KEPT), kept.size())) {
            newestFirst.addFirst(load(file));
        }
    }

    private static Mail load(Path file) throws IOException {
        String id = file.getFileName().toString().replace(".eml", "");
        Instant receivedAt = Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(null, in);
            String recipient = message.getHeader(RECIPIENT_HEADER, null);
            return MailReader.read(id, receivedAt, recipient == null ? "" : recipient, message);
        } catch (MessagingException e) {
            throw new IOException(file + " is not a mail", e);
        }
    }
}
