package app.gemba.search

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.places.GeoPoint
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.ZoneId
import spock.lang.Shared

/** Random people and random filters: what the search finds is what a plain reading of each person says. */
class SearchFilterSpec extends GembaSpec implements Searching {
    static final List<List<String>> HOMES = [['Ulaanbaatar', 'MN'], ['Dhaka', 'BD'], ['Gazipur', 'BD'], ['Chittagong', 'BD'], ['Colombo', 'LK'],
        ['Karachi', 'PK'], ['Lahore', 'PK'], ['Faisalabad', 'PK']]
    static final List<String> CATEGORIES = ['furniture', 'footwear', 'musical', 'solar']
    static final List<String> SERVICES = ['psi', 'dupro', 'factory-audit']
    static final List<String> PROCESSES = ['sewing', 'welding', 'plating']
    static final List<String> SKILLS = ['aql', 'measuring', 'photo']
    static final List<String> CEFR = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'NATIVE']
    static final Map<String, BigDecimal> PER_EURO = [EUR: 1.0, USD: 1.1611, GBP: 0.8683, JPY: 177.40]
    static final LocalDate FIRST = LocalDate.of(2031, 3, 3)

    @Shared List<Map> people
    @Shared Browser onlooker
    /** On the block list of the buyer, or the other way round. */
    @Shared Set<String> apart

    def setup() {
        if (people == null) {
            def random = new Random(20260401)
            def crowd = new Crowd(this)
            people = (1..70).collect { crowd.person(somebody(random, it)) }
            crowd.index()
            onlooker = buyer(organisationName: 'Filter Trading GmbH')
            apart = people.findAll { random.nextInt(8) == 0 }*.id as Set
            apart.eachWithIndex { id, i ->
                sql.executeInsert('insert into representative_block values (?, ?, ?, now())',
                    [UUID.fromString(id), UUID.fromString(onlooker.me.organisation.id as String), i % 2 ? 'BUYER' : 'REPRESENTATIVE'])
            }
        }
    }

    private static Map somebody(Random random, int number) {
        def some = { List list -> list.findAll { random.nextInt(3) == 0 } }
        def home = HOMES[random.nextInt(HOMES.size())]
        def codes = ['en', 'bn', 'ur'].findAll { random.nextBoolean() }
        def currency = PER_EURO.keySet().toList()[random.nextInt(4)]
        def zone = ZoneId.of('UTC')
        [name: "Filtered Person $number".toString(), place: home[0], country: home[1], level: random.nextInt(5),
         travelRadiusKm: random.nextInt(200), overnightRadiusKm: 200 + random.nextInt(1000),
         categories: some(CATEGORIES) ?: ['furniture'], services: some(SERVICES), processes: some(PROCESSES), skills: some(SKILLS),
         languages: codes.collect { [code: it, cefr: CEFR[random.nextInt(7)], interpreter: random.nextBoolean()] },
         rate: random.nextInt(5) == 0 ? null : (currency == 'JPY' ? 20000 : 12000) + random.nextInt(40000), currency: currency,
         workingDays: Crowd.WEEK.findAll { random.nextInt(3) > 0 } ?: ['MONDAY'],
         areas: random.nextInt(4) == 0 ? [['PK', 'LK', 'MN', 'BD'][random.nextInt(4)]] : [],
         track: random.nextBoolean() ? [responseMinutes: random.nextInt(3000)] : [:],
         blocks: (0..6).findAll { random.nextInt(4) == 0 }.collectEntries {
             [FIRST.plusDays(it).atStartOfDay(zone).toInstant(), FIRST.plusDays(it).atTime(12, 0).atZone(zone).toInstant()] }]
    }

    /** Each filter half of the time. The origin is given as coordinates in the zone of nobody's town: days are UTC. */
    private static Map asked(Random random) {
        def one = { List list -> list[random.nextInt(list.size())] }
        def maybe = { Map params -> random.nextInt(4) == 0 ? params : [:] }
        def origin = one([[lat: 23.7, lng: 90.4], [lat: 24.9, lng: 67.0], [lat: 6.9, lng: 79.9]])
        def from = FIRST.plusDays(random.nextInt(5))
        def language = one(['en', 'bn', 'ur'])
        maybe(origin + [radiusKm: one([50, 300, 1500])]) + maybe([category: [one(CATEGORIES), one(CATEGORIES)].unique()]) +
            maybe([service: [one(SERVICES)]]) + maybe([process: [one(PROCESSES), one(PROCESSES)].unique()]) +
            maybe([skill: [one(SKILLS), one(SKILLS)].unique()]) + maybe([language: language, cefr: one(CEFR)]) +
            (random.nextInt(8) == 0 ? [language: language, interpreter: true] : [:]) + maybe([minLevel: random.nextInt(5)]) +
            maybe([maxDayRate: 20000 + random.nextInt(30000), currency: one(['EUR', 'USD', 'GBP'])]) +
            maybe([area: [one(['PK', 'LK', 'MN', 'BD', 'BD:Dhaka Division'])]]) + maybe([maxResponseHours: 1 + random.nextInt(40)]) +
            one([[:], [:], [:], [freeOn: from.toString()], [freeFrom: from.toString(), freeTo: from.plusDays(random.nextInt(4)).toString()]])
    }

    private static boolean fits(Map person, Map asked) {
        def place = person.home
        def zone = asked.lat ? zoneOf(asked) : ZoneId.of('UTC')
        def distance = asked.lat ? new GeoPoint(asked.lat as double, asked.lng as double).distanceKm(place.position()) : 0
        def spoken = person.languages.find { it.code == asked.language }
        def checks = [
            !asked.lat || distance <= asked.radiusKm || person.areas.contains(countryOf(asked)),
            !asked.category || person.categories.any { it in asked.category },
            !asked.service || person.services.any { it in asked.service },
            !asked.process || person.processes.any { it in asked.process },
            !asked.skill || person.skills.containsAll(asked.skill),
            !asked.language || (spoken && (!asked.cefr || CEFR.indexOf(spoken.cefr) >= CEFR.indexOf(asked.cefr)) &&
                (!asked.interpreter || spoken.interpreter)),
            !asked.minLevel || person.level >= asked.minLevel,
            !asked.maxDayRate || (person.rate != null && cheap(person, asked)),
            !asked.area || asked.area.any { place.countryCode() == it || "${place.countryCode()}:${place.admin1()}" == it ||
                person.areas.contains(it) || person.areas.contains(it.tokenize(':')[0]) },
            !asked.maxResponseHours || (person.track.responseMinutes != null && person.track.responseMinutes <= asked.maxResponseHours * 60),
            !asked.freeOn || freeDay(person, LocalDate.parse(asked.freeOn), LocalDate.parse(asked.freeOn), zone),
            !asked.freeFrom || freeDay(person, LocalDate.parse(asked.freeFrom), LocalDate.parse(asked.freeTo), zone),
        ]
        checks.every()
    }

    private static ZoneId zoneOf(Map asked) {
        ZoneId.of(asked.lng == 90.4 ? 'Asia/Dhaka' : asked.lng == 67.0 ? 'Asia/Karachi' : 'Asia/Colombo')
    }

    private static String countryOf(Map asked) {
        asked.lng == 90.4 ? 'BD' : asked.lng == 67.0 ? 'PK' : 'LK'
    }

    private static boolean cheap(Map person, Map asked) {
        def digits = { it == 'JPY' ? 0 : 2 }
        def limit = (asked.maxDayRate as BigDecimal).movePointLeft(digits(asked.currency)) * PER_EURO[person.currency] / PER_EURO[asked.currency]
        (person.rate as BigDecimal).movePointLeft(digits(person.currency)) <= limit
    }

    private static boolean freeDay(Map person, LocalDate from, LocalDate to, ZoneId zone) {
        (0..(to.toEpochDay() - from.toEpochDay())).any { days ->
            def day = from.plusDays(days)
            def begins = day.atStartOfDay(zone).toInstant()
            def ends = day.plusDays(1).atStartOfDay(zone).toInstant()
            person.workingDays.collect { DayOfWeek.valueOf(it) }.contains(day.dayOfWeek) &&
                !person.blocks.any { start, end -> start < ends && end > begins }
        }
    }

    def "whatever is asked (round #round), exactly those are found who fit, and they are counted"() {
        given:
        def random = new Random(round)
        def mine = people*.id as Set

        expect:
        (1..12).every {
            def asked = asked(random)
            def found = everybody(onlooker, asked).findAll { it in mine } as Set
            def wanted = people.findAll { fits(it, asked) && !(it.id in apart) }*.id as Set
            assert found == wanted: "$asked: too many ${found - wanted}, missing ${wanted - found}"
            true
        }

        where:
        round << (1..6)
    }

    def "whatever is asked (round #round), each facet counts those who fit all but its own filter"() {
        given:
        def random = new Random(round)
        def values = [
            categories: [['category'], { it.categories }], services: [['service'], { it.services }],
            languages : [['language', 'cefr', 'interpreter'], { it.languages*.code }],
            levels    : [['minLevel'], { [it.level] }], countries: [[], { [it.home.countryCode()] }],
        ]

        expect:
        (1..12).every {
            def asked = asked(random)
            def answer = search(onlooker, asked + [q: 'Filtered Person'])
            assert answer.total == people.count { fits(it, asked) && !(it.id in apart) }: asked
            values.each { facet, how ->
                def (own, of) = how
                def counted = answer.facets[facet].collectEntries { [it.slug ?: it.code ?: it.level, it.count] }
                def wanted = people.findAll { fits(it, asked - asked.subMap(own)) && !(it.id in apart) }
                    .collectMany { of.call(it) }.countBy { it }.collectEntries { [it.key, it.value] }
                assert counted == wanted: "$facet of $asked"
            }
            true
        }

        where:
        round << (11..13)
    }

    def "a facet counts under all other filters and not under its own"() {
        when:
        def facets = search(onlooker, [q: 'Filtered Person', category: ['solar'], service: ['psi'], minLevel: 2]).facets
        def others = people.findAll { it.level >= 2 && 'psi' in it.services && !(it.id in apart) }

        then:
        CATEGORIES.every { slug -> (facets.categories.find { it.slug == slug }?.count ?: 0) == others.count { slug in it.categories } }
        facets.countries.collectEntries { [it.code, it.count] } ==
            others.findAll { 'solar' in it.categories }.countBy { it.home.countryCode() }.collectEntries { [it.key, it.value] }
    }

    def "somebody who travels that far for #reach is found from #km km away: #finds"() {
        given:
        def crowd = new Crowd(this)
        def traveller = crowd.person(name: 'Reaching Person', place: 'Colombo', country: 'LK', travelRadiusKm: 120, overnightRadiusKm: 250)
        crowd.index()
        def origin = [lat: traveller.home.lat() + km / 111.2, lng: traveller.home.lng()]

        expect:
        (traveller.id in everybody(onlooker, origin + [radiusKm: 1000, reach: reach, q: 'Reaching'])) == finds

        where:
        reach       | km  || finds
        'DAY_TRIP'  | 110 || true
        'DAY_TRIP'  | 140 || false
        'OVERNIGHT' | 140 || true
        'OVERNIGHT' | 300 || false
    }

    def "the answer says how far one looked, and nothing of it where there is nothing to look from"() {
        expect:
        search(onlooker, [lat: 23.8, lng: 90.4]).radiusKm == 500
        search(onlooker, [lat: 23.8, lng: 90.4, radiusKm: 70]).radiusKm == 70
        search(onlooker, [q: 'Filtered Person', radiusKm: 70]).radiusKm == null
    }

    def "#what is too much to ask, and says so"() {
        when:
        def answer = onlooker.get('/api/search/representatives?' + query(asked))

        then:
        answer.status == 400
        answer.problem in ['INVALID', 'SEARCH_INVALID']
        answer.json.errors*.path.any { it.endsWith(field) }

        where:
        what                          | asked                                                             || field
        'a text of 2,000 characters'  | [q: 'a ' * 1000]                                                  || 'q'
        'a text of fifty words'       | [q: (1..50).collect { "w$it" }.join(' ')]                         || 'q'
        '500 categories'              | [category: ['furniture'] * 500]                                   || 'category'
        '500 filters of all kinds'    | [category: ['furniture'] * 125, process: ['sewing'] * 125, skill: ['aql'] * 125, area: ['CN'] * 125] || 'process'
        'a cursor of 2,000 letters'   | [after: 'a' * 2000]                                               || 'after'
        '100 areas'                   | [area: ['CN'] * 100]                                              || 'area'
        'a page of a thousand'        | [limit: 1000]                                                     || 'limit'
        'a window of a year'          | [freeFrom: '2031-01-01', freeTo: '2031-12-31']                    || 'freeTo'
        'half a window'               | [freeFrom: '2031-01-01']                                          || 'freeTo'
        'a level of no language'      | [cefr: 'B2']                                                      || 'language'
        'a reach from nowhere'        | [reach: 'DAY_TRIP']                                               || 'reach'
        'an unknown province'         | [area: ['CN:Atlantis']]                                           || 'area'
        'a currency without a rate'   | [maxDayRate: 100, currency: 'XAU']                                || 'currency'
    }

    def "an address or header beyond all measure is refused with a problem of its own: #what"() {
        when:
        def answer = onlooker.send('GET', "/api/search/representatives?limit=1&$filters", null, null, headers)

        then:
        answer.status == 400
        answer.problem == 'MALFORMED'
        answer.json.detail.contains('too long')

        where:
        what              | filters                                   | headers
        '5,000 filters'   | (['category=furniture'] * 5000).join('&') | [:]
        'a cookie of 20k' | ''                                        | [Cookie: 'other=' + 'a' * 20_000]
    }

    def "text that looks like #what is only text"() {
        expect:
        search(onlooker, [q: text]).total >= 0

        where:
        what           | text
        'a regex'      | '(a+)+$ .*.*.*'
        'a wildcard'   | '*:* OR _index:*'
        'JSON'         | '{"match_all":{}}'
        'another index' | '../_all/_search'
    }

    def "a buyer may think in #currency, while everybody is paid in another one"() {
        given:
        def crowd = new Crowd(this)
        def earner = crowd.person(name: "Sterling Earner $currency".toString(), rate: 20000, currency: 'GBP', place: 'Colombo', country: 'LK')
        crowd.index()
        def asked = [q: "Sterling Earner $currency", currency: currency]

        expect: '200 pounds and not a penny less'
        earner.id in ids(search(onlooker, asked + [maxDayRate: enough]))
        !(earner.id in ids(search(onlooker, asked + [maxDayRate: enough - 1])))

        where:
        currency | enough
        'CNY'    | 190483
        'INR'    | 2374813
        'TRY'    | 1115891
    }

    def "a day rate in another currency is shown in the buyer's, with the date of the rate"() {
        given:
        def crowd = new Crowd(this)
        crowd.person(name: 'Yen Earner', rate: 30000, currency: 'JPY', place: 'Colombo', country: 'LK')
        crowd.index()

        when:
        def answer = search(onlooker, [q: 'Yen Earner', currency: 'USD'])

        then:
        answer.items[0].representative.dayRate == [minor: 30000, currency: 'JPY']
        answer.items[0].rateInYourCurrency == [minor: 19635, currency: 'USD']
        answer.ratesOn == '2025-10-09'
    }
}
