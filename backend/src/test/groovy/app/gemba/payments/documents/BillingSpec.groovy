package app.gemba.payments.documents

import app.gemba.GembaSpec

class BillingSpec extends GembaSpec {
    static final Map DETAILS = [name: 'Nordlicht Outdoor GmbH', address: 'Hafenstraße 1', postalCode: '20457', city: 'Hamburg', country: 'DE',
                                taxId: 'de 123456789', reference: '', version: -1]

    def "billing details begin with the organisation's name and belong to the organisation"() {
        given:
        def lena = buyer()

        expect:
        with(lena.get('/api/billing-details').expect(200).json) {
            !given
            name == 'Nordlicht Outdoor GmbH'
            version == -1
        }

        when:
        def written = lena.put('/api/billing-details', DETAILS).expect(200).json

        then:
        written.given
        written.taxId == 'DE 123456789'
        lena.get('/api/billing-details').json == written
        !buyer().get('/api/billing-details').json.given

        when: 'somebody who saw an older version'
        def answer = lena.put('/api/billing-details', DETAILS + [name: 'Another'])

        then:
        answer.status == 409
        answer.problem == 'STALE_VERSION'
        lena.put('/api/billing-details', DETAILS + [name: 'Another', version: written.version]).expect(200).json.name == 'Another'
    }

    def "what is wrong with #field is said at the field"() {
        when:
        def answer = buyer().put('/api/billing-details', DETAILS + [(field): value])

        then:
        answer.status == 400
        answer.json.errors*.path == [field]

        where:
        field        | value
        'name'       | ' '
        'address'    | ''
        'city'       | ' '
        'country'    | 'Germany'
        'country'    | 'XX'
        'taxId'      | 'none'
        'taxId'      | '=1+1'
        'taxId'      | 'DE'
        'postalCode' | 'x' * 21
        'reference'  | 'x' * 81
    }
}
