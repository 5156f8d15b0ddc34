package app.gemba.payments.stripe

import static app.gemba.payments.stripe.StripeAmounts.Use.CHARGE
import static app.gemba.payments.stripe.StripeAmounts.Use.PAYOUT

import app.gemba.shared.Money
import spock.lang.Specification

/** F40: amounts keep every minor unit on the way to the provider and back, or are refused before the wire. */
class StripeAmountsSpec extends Specification {
    static final List<String> TAKEN = ['USD', 'EUR', 'GBP', 'JPY', 'PLN', 'CAD', 'CHF']
    static final List<String> ZERO = ['BIF', 'CLP', 'DJF', 'GNF', 'JPY', 'KMF', 'KRW', 'MGA', 'PYG', 'RWF', 'VND', 'VUV', 'XAF', 'XOF', 'XPF']
    static final List<String> SPECIAL = ['ISK', 'UGX', 'HUF', 'TWD', 'BHD', 'JOD', 'KWD', 'OMR', 'TND']

    def "F40 #minor minor units of #currency are #counted for a charge"() {
        expect:
        StripeAmounts.minor(Money.of(minor, currency), CHARGE) == counted

        where: "examples of the provider's table; ISO 4217 counts ISK and UGX without digits and MGA with two"
        currency | minor    || counted
        'USD'    | 120_000  || 120_000
        'JPY'    | 180_000  || 180_000
        'ISK'    | 5        || 500
        'UGX'    | 5        || 500
        'MGA'    | 500      || 5
        'HUF'    | 1_234    || 1_234
        'TWD'    | 80_045   || 80_045
        'BHD'    | 5_120    || 5_120
    }

    def "F40 #minor minor units of #currency can't be told to the provider as a #use"() {
        when:
        StripeAmounts.minor(Money.of(minor, currency), use)

        then:
        thrown(IllegalArgumentException)

        where:
        currency | minor  | use
        'MGA'    | 501    | CHARGE
        'BHD'    | 5_124  | CHARGE
        'KWD'    | 1      | PAYOUT
        'HUF'    | 1_234  | PAYOUT
        'TWD'    | 80_045 | PAYOUT
    }

    def "F40 whatever the amount, it is the same value at the provider, or it is refused"() {
        given:
        def random = new Random(seed)
        def refused = 0

        when:
        10_000.times {
            def currency = (TAKEN + ZERO + SPECIAL)[random.nextInt(TAKEN.size() + ZERO.size() + SPECIAL.size())]
            def money = Money.of(random.nextLong(99_999_999), currency)
            def use = random.nextBoolean() ? CHARGE : PAYOUT
            try {
                def counted = StripeAmounts.minor(money, use)
                def digits = currency in ZERO ? 0 : currency in ['BHD', 'JOD', 'KWD', 'OMR', 'TND'] ? 3 : 2
                def value = new BigDecimal(money.minor()).movePointLeft(money.currency().defaultFractionDigits)
                assert new BigDecimal(counted).movePointLeft(digits) <=> value == 0: money
                if (currency in TAKEN) {
                    assert StripeAmounts.money(counted, currency.toLowerCase()) == money
                }
            } catch (IllegalArgumentException impossible) {
                assert !(currency in TAKEN): money
                refused++
            }
        }

        then: 'of the special ones a share is refused: no test that passes because all are'
        refused in 500..7_000

        where:
        seed << [1, 20_261_127]
    }

    def "F40 a currency in which nothing is settled is neither charged nor read: #currency"() {
        when:
        StripeAmounts.minor(Money.of(100, currency))

        then:
        thrown(IllegalArgumentException)

        when:
        StripeAmounts.money(100, currency.toLowerCase())

        then:
        thrown(IllegalArgumentException)

        where:
        currency << SPECIAL + ['CNY', 'VND', 'INR', 'BDT', 'TRY', 'MXN']
    }
}
