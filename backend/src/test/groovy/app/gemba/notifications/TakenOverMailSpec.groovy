package app.gemba.notifications

import app.gemba.GembaSpec
import app.gemba.identity.Accounts
import app.gemba.payments.MoneyNews
import app.gemba.shared.Letters
import io.micronaut.email.EmailSender
import java.time.Clock

class TakenOverMailSpec extends GembaSpec {

    def "a delivery that another process took over meanwhile ends without an error, and the mail is written down once"() {
        given:
        def reader = buyer()
        def news = new MoneyNews("taken-over/${UUID.randomUUID()}".toString(), MoneyNews.To.BUYER,
            UUID.fromString(reader.me.organisation.id as String), 'About your money', 'It is there.', 'Look', '/bookings')
        def other = mails {}
        def letters = 0

        when: 'the other process writes the same mail down while the mail server takes ours'
        mails { letters++; other.on(news) }.on(news)

        and: 'it is delivered once more'
        mails { letters++ }.on(news)

        then:
        letters == 1
        sql.firstRow("select count(*) n from sent_mail where news = ${news.key() + '/BUYER'}").n == 1
    }

    private MoneyMails mails(Closure taken) {
        def server = Stub(EmailSender) { send(_) >> { taken() } }
        new MoneyMails(beans.getBean(Accounts), beans.getBean(SentMailRepository), new Letters(server, 'http://gemba.test', 'Gemba', 'hello@gemba.test'),
            beans.getBean(Clock))
    }
}
