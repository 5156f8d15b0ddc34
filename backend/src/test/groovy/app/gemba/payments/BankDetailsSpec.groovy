package app.gemba.payments

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.payments.bank.BankAccounts
import app.gemba.payments.bank.BankKeysForSpecs
import java.util.concurrent.CompletableFuture

/** Bank details: taken by each country's formats, sealed, masked everywhere. */
class BankDetailsSpec extends GembaSpec {
    def bookings = new BookingWorld(this)
    def bank = new BankWorld(this)

    def "an account in #country is taken, and only its last four characters are ever shown"() {
        given:
        def representative = bookings.vettedRepresentative([country: country])

        when:
        def answer = bank.give(representative, country).expect(200)

        then:
        answer.json.bank.mask == mask
        answer.json.stop == null
        !answer.text.contains(bare(country))
        !bank.account(representative).toString().contains(bare(country))

        and: 'the table holds nothing of it either'
        def row = sql.firstRow('select bank_details::text as row, sealed from bank_details where representative_id = ?',
            UUID.fromString(representative.me.id))
        !row.row.contains(bare(country))
        !new String(row.sealed.decodeBase64(), 'ISO-8859-1').contains(bare(country))

        where:
        country || mask
        'CN'    || 'CN •••• 0128'
        'VN'    || 'VN •••• 4567'
        'IN'    || 'IN •••• 6789'
        'BD'    || 'BD •••• 7001'
        'TR'    || 'TR •••• 1326'
        'MX'    || 'MX •••• 9719'
        'TH'    || 'TH •••• 7890'
    }

    def "#what in #country is refused at its field: #field"() {
        given:
        def representative = bookings.vettedRepresentative([country: country])

        when:
        def answer = bank.give(representative, country, given)

        then:
        answer.status == 400
        answer.json.errors*.path == [field]
        given.values().every { it == '' || !answer.text.contains(it) }

        where:
        what                                  | country | given                                    || field
        'an IBAN with two digits exchanged'   | 'TR'    | [account: 'TR33 0006 1005 1978 6457 8431 26'] || 'account'
        'an IBAN of another country'          | 'TR'    | [account: 'DE89370400440532013000']      || 'account'
        'an IBAN that is too short'           | 'TR'    | [account: 'TR3300061005197864578413']    || 'account'
        'a card number with a wrong digit'    | 'CN'    | [account: '6222021234567890129']         || 'account'
        'letters for an account number'       | 'CN'    | [account: 'ABCDEFGHIJKL']                || 'account'
        'no BIC'                              | 'CN'    | [bic: '']                                || 'bic'
        'a BIC that is none'                  | 'CN'    | [bic: 'BKCH']                            || 'bic'
        'a BIC of another country'            | 'VN'    | [bic: 'BKCHCNBJ']                        || 'bic'
        'an IFSC without its zero'            | 'IN'    | [clearingCode: 'HDFC1001234']            || 'clearingCode'
        'a routing number with eight digits'  | 'BD'    | [clearingCode: '06026172']               || 'clearingCode'
        'a CLABE with a wrong check digit'    | 'MX'    | [account: '032180000118359718']          || 'account'
        'a clearing code where there is none' | 'VN'    | [clearingCode: '12345']                  || 'clearingCode'
        'a holder without letters'            | 'VN'    | [holder: '☺☺☺']                          || 'holder'
        'a wrong password'                    | 'VN'    | [password: 'something else']             || 'password'
    }

    def "the first details can be used at once, the same again change nothing, others wait"() {
        given:
        def representative = bank.representative('VN')
        def first = bank.account(representative).bank

        expect:
        java.time.Instant.parse(first.usableFrom) <= clock.instant()

        when:
        def again = bank.give(representative, 'VN', [account: '0071 0012 34567']).expect(200).json.bank

        then:
        again == first

        when:
        def changed = bank.give(representative, 'VN', [holder: 'Somebody Else']).expect(200).json.bank

        then:
        java.time.Instant.parse(changed.usableFrom) > clock.instant()
        states(representative) == ['REPLACED', 'USABLE']
    }

    def "of two changes at once one is the last"() {
        given:
        def representative = bank.representative('VN')

        when:
        def answers = ['0071001111111', '0071002222222', '0071003333333'].collect { number ->
            CompletableFuture.supplyAsync { bank.give(representative, 'VN', [account: number]).status }
        }*.join()

        then:
        answers == [200, 200, 200]
        states(representative) == ['REPLACED', 'REPLACED', 'REPLACED', 'USABLE']
    }

    def "whoever is paid through the provider is not asked for bank details"() {
        given:
        def representative = bookings.vettedRepresentative()

        expect:
        bank.account(representative).bankForm == null
        bank.give(representative, 'PL').problem == 'PAID_BY_PROVIDER'
        representative.post('/api/representatives/me/payout-account').expect(200)
    }

    def "whoever is paid by bank is not sent to the provider"() {
        given:
        def representative = bookings.vettedRepresentative([country: 'BD'])

        expect:
        bank.account(representative).bankForm == [country: 'BD', account: 'NUMBER', clearing: 'BD_ROUTING',
                                                  clearingRequired: true, bicRequired: true]
        representative.post('/api/representatives/me/payout-account').problem == 'PAID_BY_BANK'
    }

    def "a sealed account cannot be moved to another person, or read as another country's"() {
        given:
        def thief = bank.representative('VN', [account: '0079999999999'])
        def victim = bank.representative('VN')
        def id = sql.firstRow('select id from bank_details where representative_id = ?', UUID.fromString(victim.me.id)).id

        and: 'somebody writes the table'
        sql.executeUpdate("update bank_details set $column = $value where id = '$id'".toString())

        when:
        beans.getBean(BankAccounts).open(id)

        then:
        thrown(IllegalStateException)

        where:
        column    | value
        'country' | "'CN'"
        'sealed'  | "(select sealed from bank_details d where d.id <> bank_details.id and d.state = 'USABLE' limit 1)"
        'representative_id' | 'gen_random_uuid()'
    }

    def "after a new key was put first, everything is sealed under it, and the old key can go"() {
        given:
        def representative = bank.representative('TR')
        def id = sql.firstRow('select id from bank_details where representative_id = ?', UUID.fromString(representative.me.id)).id
        def before = beans.getBean(BankAccounts).open(id).account()

        when: 'the rows are as another installation with an older key would have left them'
        def keys = "new:${'7b' * 32},spec:${'5a' * 32}".toString()
        def accounts = BankKeysForSpecs.accounts(beans, keys)
        BankKeysForSpecs.rotate(accounts)

        then:
        sql.firstRow('select key_id from bank_details where id = ?', id).key_id == 'new'
        BankKeysForSpecs.accounts(beans, "new:${'7b' * 32}".toString()).open(id).account() == before

        cleanup: 'back, for the other specs'
        BankKeysForSpecs.rotate(BankKeysForSpecs.accounts(beans, "spec:${'5a' * 32},new:${'7b' * 32}".toString()))
    }

    def "without a key nothing is taken, and a key that is none is refused without being said"() {
        when:
        BankKeysForSpecs.keys('k1:tooshort')

        then:
        def refused = thrown(IllegalStateException)
        !refused.message.contains('tooshort')

        and:
        BankKeysForSpecs.keys('').current().empty
    }

    private static String bare(String country) {
        BankWorld.ACCOUNTS[country].account.replace(' ', '')
    }

    private List<String> states(representative) {
        sql.rows('select state from bank_details where representative_id = ? order by state', UUID.fromString(representative.me.id))*.state
    }
}
