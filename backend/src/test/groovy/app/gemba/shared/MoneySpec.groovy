package app.gemba.shared

import spock.lang.Specification

class MoneySpec extends Specification {

    def "in words #minor of #currency is #words, as the pages write it"() {
        expect:
        Money.of(minor, currency).toString() == words

        where:
        minor   | currency || words
        120_000 | 'USD'    || '$1,200.00 USD'
        5       | 'EUR'    || '€0.05 EUR'
        -2_550  | 'GBP'    || '-£25.50 GBP'
        12_000  | 'JPY'    || '¥12,000 JPY'
        120_000 | 'PLN'    || 'zł1,200.00 PLN'
        120_000 | 'CAD'    || '$1,200.00 CAD'
        -8_000  | 'CHF'    || '-80.00 CHF'
        0       | 'USD'    || '$0.00 USD'
    }
}
