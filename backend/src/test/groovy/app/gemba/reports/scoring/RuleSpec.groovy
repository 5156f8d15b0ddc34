package app.gemba.reports.scoring

import static app.gemba.reports.scoring.Answers.answer
import static app.gemba.reports.scoring.Answers.facts

import spock.lang.Shared
import spock.lang.Specification

class RuleSpec extends Specification {

    @Shared
    Template template = Template.load(1)

    def "#id answered #value is worth #points"() {
        expect:
        scoreOf([(id): answer(value)], id) == points

        where:
        id       | value                           || points
        'VIS-03' | true                            || 100
        'VIS-03' | false                           || 0
        'LAB-05' | false                           || 100
        'LAB-05' | true                            || 0
        'REL-04' | 0                               || 0
        'REL-04' | 2                               || 40
        'REL-04' | 5                               || 100
        'IDN-04' | 'Manufacturing'                 || 100
        'IDN-04' | 'Not stated'                    || 30
        'VIS-08' | 'Refreshments only'             || 100
        'VIS-08' | 'Money refused'                 || 60
        'VIS-05' | ['None']                        || 100
        'VIS-05' | ['Dormitory']                   || 0
        'REL-07' | 12                              || 100
        'REL-07' | 12.5                            || 80
        'REL-07' | 24                              || 80
        'REL-07' | 48                              || 50
        'REL-07' | 48.1                            || 20
        'REL-13' | 1                               || 100
        'REL-13' | 2                               || 60
        'REL-13' | 3                               || 60
        'REL-13' | 4                               || 30
        'WRK-08' | 24                              || 100
        'WRK-08' | 23                              || 70
        'WRK-08' | 12                              || 70
        'WRK-08' | 6                               || 40
        'WRK-08' | 5                               || 20
        'WRK-09' | 3                               || 100
        'WRK-09' | 6                               || 60
        'WRK-09' | 10                              || 30
        'WRK-09' | 10.1                            || 0
        'CAP-04' | 60                              || 100
        'CAP-04' | 59.9                            || 70
        'CAP-04' | 30                              || 70
        'CAP-04' | 29.9                            || 40
        'CAP-04' | 0                               || 0
        'LAB-06' | 48                              || 100
        'LAB-06' | 49                              || 80
        'LAB-06' | 60                              || 80
        'LAB-06' | 72                              || 30
        'LAB-06' | 73                              || 0
        'LAB-10' | 95                              || 100
        'LAB-10' | 94                              || 60
        'LAB-10' | 70                              || 60
        'LAB-10' | 40                              || 30
        'LAB-10' | 39                              || 0
        'HSE-14' | 0                               || 100
        'HSE-14' | 1                               || 50
        'HSE-14' | 2                               || 0
        'PPC-02' | 90                              || 100
        'PPC-02' | 89                              || 60
        'PPC-02' | 30                              || 30
        'PPC-02' | 29                              || 0
        'DUP-03' | 0                               || 100
        'DUP-03' | 3                               || 70
        'DUP-03' | 7                               || 40
        'DUP-03' | 8                               || 0
        'PSI-05' | 0                               || 100
        'PSI-05' | 1                               || 0
        'IDN-12' | 2023                            || 100
        'IDN-12' | 2024                            || 60
        'IDN-12' | 2025                            || 60
        'IDN-12' | 2026                            || 30
        'IDN-02' | '91350211MA2XN0QD1L'            || 0
        'IDN-02' | '91110000600037341L'            || 100
        'IDN-02' | '91110000600037341M'            || 0
        'CLC-01' | 'CSQU3054383'                   || 100
        'CLC-01' | 'csqu 305438-3'                 || 100
        'CLC-01' | 'CSQU3054384'                   || 0
        'CLC-08' | 'H-4471 902'                    || 100
        'CLC-08' | 'none'                          || 0
        'REL-01' | [[name: 'Li', position: 'Plant manager']] || 100
        'REL-01' | [[name: 'Wu', position: 'Sales']]         || 40
        'REL-01' | []                                        || 0
        'IDN-10' | []                                                          || 100
        'IDN-10' | [[name: 'X', relation: 'sister company']]                   || 100
        'IDN-10' | [[name: 'X', relation: 'sister company'], [name: 'Y']]      || 0
        'MAT-06' | [[material: 'PP', supplier: 'Sinopec']]                     || 100
        'MAT-06' | [[material: 'PP', supplier: 'Sinopec'], [material: 'ABS']]  || 0
        'CAP-02' | [[step: 'moulding', where: 'In-house', core: 'Yes'], [step: 'printing', where: 'Outside', core: 'No']]  || 100
        'CAP-02' | [[step: 'moulding', where: 'Outside', core: 'Yes'], [step: 'printing', where: 'In-house', core: 'No']]  || 30
        'QMS-01' | [[standard: 'ISO 9001', 'valid-to': '2026-06-01', 'scope-fits': 'Yes']]                                 || 100
        'QMS-01' | [[standard: 'ISO 9001', 'valid-to': '2026-05-31', 'scope-fits': 'Yes']]                                 || 50
        'QMS-01' | [[standard: 'ISO 9001', 'valid-to': '2027-05-31', 'scope-fits': 'No']]                                  || 50
        'QMS-01' | []                                                                                                      || 50
        'QMS-12' | [[test: 'pull', result: 'Pass'], [test: 'rub', result: 'Fail']]                                         || 0
        'SUB-02' | [[name: 'A', address: 'B', step: 'C', approved: 'Yes']]                                                 || 100
        'SUB-02' | [[name: 'A', step: 'C', approved: 'No']]                                                                || 60
        'SUB-02' | [[step: 'C', approved: 'No']]                                                                           || 0
        'SUB-07' | [[tier: '1', step: 's', company: 'A', country: 'CN'], [tier: '2', step: 's', company: 'B', country: 'VN']] || 100
        'SUB-07' | [[tier: '1', step: 's', company: 'A', country: 'CN'], [tier: '2', step: 's', country: 'VN']]            || 50
        'SUB-07' | [[tier: '1', step: 's', company: 'A', country: 'CN']]                                                   || 50
        'SUB-07' | []                                                                                                      || 0
        'LAB-18' | [[scheme: 'SMETA', date: '2025-06-01']]                                                                 || 100
        'LAB-18' | [[scheme: 'SMETA', date: '2025-05-31']]                                                                 || 60
        'LAB-18' | [[scheme: 'SMETA', date: '2024-05-31']]                                                                 || 30
        'PSI-01' | [[sku: 'a', ordered: '100', produced: '100', packed: '80']]                                             || 100
        'PSI-01' | [[sku: 'a', ordered: '100', produced: '100', packed: '79']]                                             || 0
        'PSI-01' | [[sku: 'a', ordered: '100', produced: '99', packed: '99']]                                              || 0
        'PSI-07' | [[test: 'pull', n: '5', passed: '5']]                                                                   || 100
        'PSI-07' | [[test: 'pull', n: '5', passed: '4']]                                                                   || 0
        'PSI-06' | [[point: 'w', nominal: '10', tolerance: '0.5', readings: '9.5 10.5 10']]                                || 100
        'PSI-06' | [[point: 'w', nominal: '10', tolerance: '0.5', readings: '9.5 10.51']]                                  || 0
        'DUP-06' | [[dimension: 'w', nominal: '10', tolerance: '0.5', readings: '9.5; 10.6; 10,1; 10']]                    || 75
        'VIR-02' | [[challenge: 'code', passed: 'Yes'], [challenge: 'window', passed: 'No']]                               || 0
    }

    def "#id answered #value leaves the score"() {
        expect:
        evaluate([(id): answer(value)], id).questions()[id].state() == QuestionState.NOT_APPLICABLE

        where:
        id       | value
        'MAT-03' | 'Not on site yet'
        'WRK-06' | 'Not applicable'
        'PSI-11' | 'Not done'
        'SUB-02' | []
    }

    def "areas seen count as a share of the areas that exist"() {
        expect:
        scoreOf(['VIS-04': answer(seen), 'VIS-05': answer(refused)], 'VIS-04') == points

        where:
        seen                             | refused                  || points
        ['Office', 'Packing']            | ['None']                 || 100
        ['Office', 'Packing', 'Canteen'] | ['Dormitory']            || 75
        ['None']                         | ['Office', 'Dormitory']  || 0
        ['None']                         | ['None']                 || 0
    }

    def "the representative's own estimate of #own against #stated stated pieces is worth #points"() {
        expect:
        scoreOf(['CAP-05': answer(stated), 'CAP-06': answer(own)], 'CAP-06') == points

        where:
        own | stated || points
        80  | 100    || 100
        79  | 100    || 60
        50  | 100    || 60
        49  | 100    || 20
        49  | 0      || null
    }

    def "at least the square root of the cartons must be drawn: #drawn of #cartons"() {
        given:
        def rows = (0..<drawn).collect { [carton: "$it" as String] }

        expect:
        scoreOf(['PSI-01': answer([[sku: 'a', cartons: cartons]]), 'PSI-03': answer(rows)], 'PSI-03') == points

        where:
        drawn | cartons || points
        10    | '100'   || 100
        9     | '100'   || 0
        10    | '101'   || 0
    }

    def "risky inputs are worth what their papers are worth"() {
        given:
        def answers = ['CUS-06': answer(inputs)]
        if (papers) {
            answers['CUS-07'] = answer(papers)
        }

        expect:
        Scoring.evaluate(template.questionnaire(visitType).get(), answers, facts()).questions()['CUS-06'].score()?.toInteger() == points

        where:
        visitType | inputs     | papers         || points
        'EA'      | ['None']   | null           || 100
        'EA'      | ['Cotton'] | 'Complete set' || 70
        'EA'      | ['Cotton'] | 'To tier 2'    || 0
        'EA'      | ['Cotton'] | null           || 0
        'SV'      | ['Cotton'] | null           || null
    }

    def "a name that is letter for letter in the order needs no rating, any other does"() {
        expect:
        scoreOf(['IDN-01': answer(typed, rating: rating)], 'IDN-01', facts(names: ['Ruifeng Plastics Ltd.', '東莞市瑞豐塑膠有限公司'])) == points

        where:
        typed                   | rating || points
        '東莞市瑞豐塑膠有限公司'           | null   || 100
        'RUIFENG  PLASTICS LTD' | null   || 100
        '瑞豐集團'                  | null   || null
        '瑞豐集團'                  | 3      || 60
        'Other Trading Co'      | 0      || 0
    }

    def "a registration number must equal the order's when the order has one"() {
        expect:
        scoreOf(['IDN-02': answer('91110000600037341L')], 'IDN-02', facts(registration: known)) == points

        where:
        known                   || points
        null                    || 100
        '9111 0000 600037341l'  || 100
        '91440300192317458F'    || 0
    }

    def "a fix #metres m from the factory with #accuracy m accuracy is worth #points"() {
        given: 'a degree of latitude is about 111.2 km'
        def value = [lat: 10 + metres / 111195.0, lng: 106.0, accuracyM: accuracy]

        expect:
        scoreOf(['IDN-08': answer(value)], 'IDN-08', facts(country: 'VN', position: new VisitFacts.Point(10, 106))) == points

        where:
        metres | accuracy || points
        299    | 0        || 100
        310    | 0        || 50
        310    | 20       || 100
        999    | 0        || 50
        1010   | 0        || 0
        5000   | 100000   || 0
    }

    def "in mainland China a shifted fix of an honest visit is inside, elsewhere the same shift is not"() {
        given: 'the two readings of one place in Dongguan'
        def site = new VisitFacts.Point(23.01797, 113.74866)
        def value = [lat: 23.015246, lng: 113.753855, accuracyM: 10]

        expect:
        scoreOf(['IDN-08': answer(value)], 'IDN-08', facts(country: 'CN', position: site)) == 100
        scoreOf(['IDN-08': answer(value)], 'IDN-08', facts(country: 'VN', position: site)) == 50
    }

    def "without a known position the fix is kept but not scored"() {
        expect:
        scoreOf(['IDN-08': answer([lat: 1, lng: 2])], 'IDN-08') == null
    }

    def "a #format number is told by its shape and check digit"() {
        expect:
        NumberFormat.valueOf(format).valid(NumberFormat.normalise(number)) == valid

        where:
        format      | number               || valid
        'CN_USCC'   | '91110000600037341L' || true
        'CN_USCC'   | '91110000600037340L' || false
        'CN_USCC'   | '9111000060003734'   || false
        'TW_UBN'    | '04595257'           || true
        'TW_UBN'    | '04595258'           || false
        'IN_GSTIN'  | '27AAPFU0939F1ZV'    || true
        'IN_GSTIN'  | '27AAPFU0939F1ZW'    || false
        'IN_CIN'    | 'L17110MH1973PLC019786' || true
        'VN_MST'    | '0100109106'         || true
        'VN_MST'    | '0100109106-001'     || true
        'VN_MST'    | '0100109107'         || false
        'TR_MERSIS' | '0123456789012345'   || true
        'TR_MERSIS' | '012345678901234'    || false
        'ISO_6346'  | 'MSKU6011672'        || true
        'ISO_6346'  | 'MSKU6011673'        || false
        'ISO_6346'  | 'MSKX6011672'        || false
    }

    def "the result of a shipment inspection follows from its parts and cannot be typed"() {
        given:
        def answers = [
            'PSI-01': answer([[sku: 'a', ordered: '100', produced: '100', packed: packed, cartons: '4']], photos: 2),
            'PSI-04': answer([], rating: defects),
            'PSI-05': answer(0, photos: 2),
            'PSI-06': answer([[point: 'w', nominal: '1', tolerance: '0', readings: '1']], photos: 1),
            'PSI-07': answer([[test: 'pull', n: '1', passed: '1']], photos: 1),
            'PSI-09': answer('All correct', photos: 2),
            'PSI-16': answer('Accept'),
        ]

        expect:
        Scoring.evaluate(template.questionnaire('PSI').get(), answers, facts()).decision() == decision

        where:
        packed | defects || decision
        '80'   | 5       || 'Accept'
        '79'   | 5       || 'Hold / missing'
        '80'   | null    || 'Hold / missing'
        '80'   | 0       || 'Reject'
        '79'   | 0       || 'Reject'
    }

    private Integer scoreOf(Map answers, String id, VisitFacts facts = facts()) {
        def score = evaluate(answers, id, facts).questions()[id].score()
        score == null ? null : score.toInteger()
    }

    /** Any visit type that asks the question will do. */
    private Evaluation evaluate(Map answers, String id, VisitFacts facts = facts()) {
        def asking = template.visitTypes().collect { template.questionnaire(it.code()).get() }.findAll { it.find(id).present }
        Scoring.evaluate(asking.max { it.questions().count() }, answers, facts)
    }
}
