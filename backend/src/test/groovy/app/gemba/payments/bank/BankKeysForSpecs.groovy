package app.gemba.payments.bank

import app.gemba.identity.Accounts
import app.gemba.payments.rails.PayoutBook
import app.gemba.shared.Outbox
import io.micronaut.context.ApplicationContext
import io.micronaut.context.BeanProvider
import io.micronaut.serde.ObjectMapper
import java.time.Clock
import java.time.Duration

/** The same bank accounts as an installation with other keys has them. */
class BankKeysForSpecs {
    static BankKeys keys(String configured) {
        new BankKeys(configured)
    }

    static BankAccounts accounts(ApplicationContext beans, String configured) {
        def keys = keys(configured)
        new BankAccounts(beans.getBean(BankDetailsRepository), new BankSeal(keys, beans.getBean(ObjectMapper)), keys,
            beans.getBean(Accounts), { beans.getBean(PayoutBook) } as BeanProvider, beans.getBean(Outbox), beans.getBean(Clock),
            Duration.ofHours(48))
    }

    static void rotate(BankAccounts accounts) {
        new BankKeyRotation(accounts).run()
    }
}
