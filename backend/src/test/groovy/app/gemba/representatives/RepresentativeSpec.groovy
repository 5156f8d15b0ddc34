package app.gemba.representatives

import app.gemba.GembaSpec
import app.gemba.VettedPeople
import app.gemba.identity.RepresentativeId
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneOffset

class RepresentativeSpec extends GembaSpec implements VettedPeople {

    def "a new representative has an empty profile that says what is missing"() {
        when:
        def profile = representative(name: 'Nguyễn Văn An').get('/api/representatives/me').expect(200).json

        then:
        profile.name == 'Nguyễn Văn An'
        profile.status == 'APPLICANT'
        profile.level == 0
        !profile.complete
        profile.missing.toSet() == ['headline', 'about', 'homePlaceId', 'languages', 'categories', 'services',
                                    'dayRate', 'workingDays'].toSet()
    }

    def "a profile is kept as it was written"() {
        given:
        def person = representative()

        when:
        writeProfile(person, headline: '东莞家具验货员', place: '东莞', dayRate: [minor: 180000, currency: 'JPY'])
        def profile = person.get('/api/representatives/me').expect(200).json

        then:
        profile.complete
        profile.missing == []
        profile.headline == '东莞家具验货员'
        profile.homePlace.name == 'Dongguan'
        profile.dayRate == [minor: 180000, currency: 'JPY']
        profile.languages*.code == ['zh', 'en']
        profile.workingDays[0] == 'MONDAY'
    }

    def "a profile with #what is refused, naming the field"() {
        given:
        def person = representative()
        def now = person.get('/api/representatives/me').json
        def draft = [headline: 'x', about: 'y', travelRadiusKm: 10, overnightRadiusKm: 20, languages: [], categories: [],
                     services: [], processes: [], skills: [], workingDays: [], version: now.version]

        when:
        def answer = person.put('/api/representatives/me', draft + change)

        then:
        answer.status == 400
        answer.json.errors*.path == [path]

        where:
        what                     | change                                                        || path
        'an unknown category'    | [categories: ['furniture', 'rockets']]                        || 'categories[1]'
        'a category twice'       | [categories: ['furniture', 'furniture']]                      || 'categories[1]'
        'an unknown language'    | [languages: [[code: 'qq', cefr: 'B2', interpreter: false]]]   || 'languages[0].code'
        'radii the wrong way'    | [travelRadiusKm: 30]                                          || 'overnightRadiusKm'
        'a rate of nothing'      | [dayRate: [minor: 0, currency: 'USD']]                        || 'dayRate.minor'
        'a currency we have not' | [dayRate: [minor: 5, currency: 'SEK']]                        || 'dayRate.currency'
        'too long a headline'    | [headline: 'x' * 121]                                         || 'headline'
    }

    def "the second of two tabs learns that the profile changed"() {
        given:
        def person = representative()
        def old = person.get('/api/representatives/me').json.version
        writeProfile(person)

        when:
        def answer = person.put('/api/representatives/me', [travelRadiusKm: 1, overnightRadiusKm: 1, languages: [],
            categories: [], services: [], processes: [], skills: [], workingDays: [], version: old])

        then:
        answer.status == 409
        answer.problem == 'STALE_VERSION'
    }

    def "days off are kept, shown, and given back; taken days are refused"() {
        given:
        def person = representative()
        writeProfile(person)
        def first = LocalDate.now(ZoneOffset.UTC).plusDays(10)

        when:
        def absence = person.post('/api/representatives/me/unavailability',
            [fromOn: first.toString(), toOn: first.plusDays(2).toString(), note: 'Spring festival']).expect(201).json
        def again = person.post('/api/representatives/me/unavailability',
            [fromOn: first.plusDays(2).toString(), toOn: first.plusDays(4).toString()])

        then:
        again.status == 409
        again.problem == 'CALENDAR_TAKEN'
        person.get('/api/representatives/me/unavailability').json.items ==
            [[id: absence.id, fromOn: first.toString(), toOn: first.plusDays(2).toString(), note: 'Spring festival',
              bookingId: null]]

        and: 'nobody else can give them back'
        representative().delete("/api/representatives/me/unavailability/$absence.id").problem == 'UNAVAILABILITY_NOT_FOUND'
        person.delete("/api/representatives/me/unavailability/$absence.id").status == 204
        person.get('/api/representatives/me/unavailability').json.items == []
    }

    def "a day off that ends before it begins is no day off"() {
        expect:
        with(representative().post('/api/representatives/me/unavailability',
            [fromOn: '2030-01-02', toOn: '2030-01-01'])) {
            it.problem == 'DATES_INVALID'
            it.json.errors*.path == ['toOn']
        }
    }

    def "a tie to #declared makes a pair with #named: #tied"() {
        given:
        def person = representative()
        person.post('/api/representatives/me/ties',
            [name: declared, kind: 'FACTORY', relation: 'My brother works there']).expect(201)

        expect:
        beans.getBean(Representatives).conflicted(new RepresentativeId(UUID.fromString(person.me.id)), [named]) == tied

        where:
        declared                             | named                                    || tied
        'Dongguan Huasheng Furniture'        | 'DONGGUAN HUA SHENG FURNITURE CO., LTD.' || true
        '东莞华盛家具有限公司'                 | '東莞華盛家具有限公司'                     || true
        '东莞华盛家具有限公司'                 | 'Dongguan Huasheng Jiaju Co Ltd'         || true
        'Huasheng Furniture'                 | 'Dongguan Huasheng Furniture Ltd'        || true
        'Dongguan'                           | 'Dongguan Huasheng Furniture Ltd'        || false
        'Dongguan Huaxing Toys'              | 'Dongguan Huasheng Furniture Ltd'        || false
        'Nordlicht Outdoor GmbH'             | 'Nordlicht Outdoor'                      || true
    }

    def "ties are the person's own to see and to end"() {
        given:
        def person = representative()
        def tie = person.post('/api/representatives/me/ties',
            [name: 'Huasheng', kind: 'COMPANY', relation: 'Former employer']).expect(201).json

        expect:
        person.get('/api/representatives/me/ties').json.items ==
            [[id: tie.id, name: 'Huasheng', kind: 'COMPANY', relation: 'Former employer']]
        representative().get('/api/representatives/me/ties').json.items == []
        representative().delete("/api/representatives/me/ties/$tie.id").problem == 'TIE_NOT_FOUND'
        person.delete("/api/representatives/me/ties/$tie.id").status == 204
        person.get('/api/representatives/me/ties').json.items == []
    }

    def "a buyer sees a vetted representative with checks and completed visits, and no applicant"() {
        given:
        def person = vettedRepresentative(name: 'Chen Mei', level: 3)
        def applicant = representative()
        applicant.get('/api/representatives/me').expect(200)
        def visit = UUID.randomUUID()
        2.times {
            beans.getBean(Representatives).completedVisit(
                new RepresentativeId(UUID.fromString(person.me.id)), visit, ['furniture', 'kitchen'], Instant.now())
        }
        def onlooker = buyer()

        when:
        def seen = onlooker.get("/api/representatives/$person.me.id").expect(200).json

        then:
        seen.name == 'Chen Mei'
        seen.level == 3
        seen.homePlace.name == 'Dongguan'
        seen.categories == [[slug: 'furniture', name: 'Furniture and mattresses']]
        seen.visits.completed == 1
        seen.visits.byCategory.every { it.count == 1 }
        seen.visits.byCategory*.slug.toSet() == ['furniture', 'kitchen'].toSet()
        seen.checks*.kind.contains('IDENTITY')
        seen.checks.every { it.outcome == 'PASSED' && it.passedOn }
        !seen.containsKey('status')

        and:
        onlooker.get("/api/representatives/$applicant.me.id").problem == 'REPRESENTATIVE_NOT_FOUND'
        applicant.get("/api/representatives/$applicant.me.id").status == 200
        admin().get("/api/representatives/$applicant.me.id").status == 200
    }
}
