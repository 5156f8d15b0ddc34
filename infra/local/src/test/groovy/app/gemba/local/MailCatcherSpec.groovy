package app.gemba.local

import groovy.json.JsonSlurper
import jakarta.mail.Message
import jakarta.mail.Session
import jakarta.mail.Transport
import jakarta.mail.internet.InternetAddress
import jakarta.mail.internet.MimeBodyPart
import jakarta.mail.internet.MimeMessage
import jakarta.mail.internet.MimeMultipart
import java.nio.file.Path
import java.time.Clock
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class MailCatcherSpec extends Specification {

    @TempDir
    Path folder

    @AutoCleanup("stop")
    MailCatcher catcher

    def setup() {
        catcher = start()
    }

    def "a mail is caught with its text, its page and its links"() {
        when:
        send(["mai@example.com"], "Xác nhận địa chỉ", "Open http://localhost/verify?token=a1&x=2.",
                '<p>Open <a href="http://localhost/verify?token=a1&amp;x=2">this</a></p>')

        then:
        def mail = catcher.messagesTo("MAI@example.com").first()
        mail.subject() == "Xác nhận địa chỉ"
        mail.text().contains("Open http")
        mail.html().contains("<p>")
        mail.links() == ["http://localhost/verify?token=a1&x=2"]
    }

    def "each recipient sees their own mail, newest first"() {
        when:
        send(["one@example.com", "two@example.com"], "first", "1", "<p>1</p>")
        send(["two@example.com"], "second", "2", "<p>2</p>")

        then:
        read("/api/messages?to=two%40example.com").items*.subject == ["second", "first"]
        read("/api/messages?to=one%40example.com").items*.subject == ["first"]
        read("/api/messages?to=none%40example.com").items == []
    }

    def "mail is still there after a restart"() {
        given:
        send(["a@example.com"], "kept", "text", "<p>html</p>")
        def before = catcher.messages()

        when:
        catcher.stop()
        catcher = start()

        then:
        catcher.messages() == before
    }

    def "the page of a mail can't run what the mail brings"() {
        given:
        send(["a@example.com"], "<script>alert(1)</script>", "x", "<script>alert(2)</script>")

        when:
        def list = catcher.inbox().toURL().text
        def page = new URI("${catcher.inbox()}/messages/${catcher.messages().first().id()}").toURL().text

        then:
        !list.contains("<script>")
        !page.contains("<script>")
        page.contains('sandbox="allow-popups allow-popups-to-escape-sandbox"')
    }

    private MailCatcher start() {
        MailCatcher.start(new MailCatcher.Settings(0, folder, Clock.systemUTC()))
    }

    private Object read(String path) {
        new JsonSlurper().parse(new URI("${catcher.inbox()}${path}").toURL())
    }

    private void send(List<String> recipients, String subject, String text, String html) {
        def properties = new Properties()
        properties["mail.smtp.host"] = catcher.smtpHost()
        properties["mail.smtp.port"] = catcher.smtpPort() as String
        def message = new MimeMessage(Session.getInstance(properties))
        message.from = new InternetAddress("gemba@example.com")
        recipients.each { message.addRecipient(Message.RecipientType.TO, new InternetAddress(it)) }
        message.setSubject(subject, "UTF-8")
        def plain = new MimeBodyPart()
        plain.setText(text, "UTF-8")
        def page = new MimeBodyPart()
        page.setText(html, "UTF-8", "html")
        message.content = new MimeMultipart("alternative", plain, page)
        Transport.send(message)
    }
}
