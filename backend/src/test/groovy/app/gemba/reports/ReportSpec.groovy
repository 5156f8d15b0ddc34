package app.gemba.reports

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.evidence.Drawn
import spock.lang.Shared

class ReportSpec extends GembaSpec {
    @Shared Browser lena = buyer()
    def visit = Visit.onSite(this, buyer: lena)

    def "a visit type shows what it will ask before it is booked"() {
        when:
        def template = visit.buyer.get('/api/report-templates/SV').expect(200).json

        then:
        template.name == 'Supplier verification'
        template.sections*.questions.flatten().size() == 64
        def scope = template.sections*.questions.flatten().find { it.id == 'IDN-04' }
        scope.type == 'ONE'
        scope.options == ['Manufacturing', 'Processing only', 'Trading only', 'Not stated']
        scope.severity == 'CRITICAL'
        scope.evidence.documents == 1
        !scope.rated

        and:
        visit.buyer.get('/api/report-templates/XX').expect(404).problem == 'TEMPLATE_NOT_FOUND'
        anonymous().get('/api/report-templates/SV').expect(401)
    }

    def "the working copy starts empty at the first look after check-in, for the representative only"() {
        when:
        def report = visit.report()

        then:
        report.edition == 0
        report.state == 'WORKING'
        report.visitType == 'SV'
        report.sections*.code == ['VIS', 'IDN', 'CAP', 'SUB', 'QMS', 'BIZ', 'CUS', 'SUM']
        report.progress.answered == 0
        report.score.grade == null
        report.objectives*.weight == [60, 40]
        report.subject.factoryLocalName == '东莞市瑞豐塑膠有限公司'

        and:
        visit.buyer.get(visit.path()).expect(404).problem == 'REPORT_NOT_FOUND'
        admin().get(visit.path()).expect(404).problem == 'REPORT_NOT_FOUND'
        buyer().get(visit.path()).expect(404)
        representative().get(visit.path()).expect(404)
        anonymous().get(visit.path()).expect(401)
    }

    def "an answer is saved with its basis, and the score follows"() {
        given:
        def licence = visit.upload(Drawn.numbered(11)).expect(201).json

        when:
        def saved = visit.answer('IDN-04', 'Manufacturing', basis: 'DOCUMENT', photoIds: [licence.id], note: ' Scope: 塑胶制品 ').expect(200).json

        then:
        saved.questionId == 'IDN-04'
        saved.value == 'Manufacturing'
        saved.note == 'Scope: 塑胶制品'
        saved.version == 1

        and:
        def question = question('IDN-04')
        question.score == 100
        question.supported
        question.state == 'ANSWERED'
        question.answer.basis == 'DOCUMENT'
        question.answer.photoIds == [licence.id]
        visit.report().frame.basisShares.document == 100
    }

    def "an answer without its required photo stays visible but is unsupported"() {
        when:
        visit.answer('IDN-07', 'All same').expect(200)

        then:
        with(question('IDN-07')) {
            answer.value == 'All same'
            state == 'UNSUPPORTED'
            !supported
        }
        visit.report().progress.answered == 0
    }

    def "two tabs cannot overwrite each other's answer silently"() {
        given:
        visit.answer('VIS-07', 40).expect(200)

        when: 'the other tab still thinks that there is no answer'
        def stale = visit.answer('VIS-07', 90).expect(409)

        then:
        stale.problem == 'STALE_VERSION'
        stale.json.current.value == 40
        stale.json.current.version == 1

        and:
        visit.answer('VIS-07', 90, version: 1).expect(200).json.version == 2
        visit.answer('VIS-07', 95, version: 1).expect(409).json.current.value == 90
        visit.answer('VIS-06', 'Everywhere', version: 3).expect(409).problem == 'STALE_VERSION'
    }

    def "of many tabs that answer at once exactly one wins"() {
        given:
        visit.report()
        def statuses = Collections.synchronizedList([])

        when:
        (1..8).collect { n -> Thread.startVirtualThread { statuses << visit.answer('VIS-07', n).status } }*.join()

        then:
        statuses.count { it == 200 } == 1
        statuses.count { it == 409 } == 7
    }

    def "#question does not take #value"() {
        expect:
        with(visit.answer(question, value).expect(400)) {
            problem == 'INVALID'
            json.errors*.path == [path]
        }

        where:
        question | value                                        || path
        'VIS-03' | 'yes'                                        || 'value'
        'VIS-02' | 'On a whim'                                  || 'value'
        'VIS-05' | ['Office', 'Moon']                           || 'value'
        'VIS-05' | ['Office', 'None']                           || 'value'
        'VIS-07' | 'forty'                                      || 'value'
        'VIS-01' | [lat: 123, lng: 0]                           || 'value'
        'SUM-01' | 'x' * 700                                    || 'value'
        'SUM-06' | [name: ' ']                                  || 'value'
        'IDN-06' | 'a photo'                                    || 'value'
        'SUB-02' | [[name: 'A'], [salary: '1']]                 || 'value[1].salary'
        'SUB-02' | [[name: 'A', approved: 'Perhaps']]           || 'value[0].approved'
        'QMS-01' | [['valid-to': 'soon']]                       || 'value[0].valid-to'
    }

    def "an answer is refused when #what"() {
        expect:
        visit.answer(named, question, true).expect(status)

        where:
        what                                 | question | named                          || status
        'its basis is missing'               | 'VIS-03' | [basis: null]                  || 400
        'its basis is unknown'               | 'VIS-03' | [basis: 'GUESSED']             || 400
        'its rating is too high'             | 'VIS-03' | [rating: 6]                    || 400
        'its note is too long'               | 'VIS-03' | [note: 'x' * 4001]             || 400
        'its photo belongs to another visit' | 'VIS-03' | [photoIds: [UUID.randomUUID()]] || 400
        'the visit does not ask it'          | 'LAB-01' | [:]                            || 404
        'there is no such question'          | 'nope'   | [:]                            || 404
    }

    def "a computed result cannot be typed in"() {
        given:
        def inspection = Visit.onSite(this, buyer: lena, representative: new BookingWorld(this).vettedRepresentative(), visitType: 'PSI')

        expect:
        inspection.answer('PSI-16', 'Accept').expect(409).problem == 'ANSWER_IS_COMPUTED'
    }

    def "objectives, people and the conclusion are saved each with its own version"() {
        given:
        def photo = visit.upload(Drawn.numbered(12)).expect(201).json

        when:
        def objective = visit.objective(0, verdict: 'CONDITIONAL', found: '12 of 20 machines running', photoIds: [photo.id]).expect(200).json

        then:
        objective.verdict == 'CONDITIONAL'
        objective.version == 1
        visit.objective(0, verdict: 'PASS').expect(409).json.current.verdict == 'CONDITIONAL'
        visit.objective(0, verdict: 'SUPERB', version: 1).expect(400)
        visit.representative.put(visit.path("/objectives/${UUID.randomUUID()}"), [verdict: 'PASS', found: '', photoIds: [], version: 0])
                .expect(404).problem == 'OBJECTIVE_NOT_FOUND'

        when:
        def person = [name: '王小明', position: 'Plant manager', department: 'Production', languageLevel: 'Mandarin only', influence: 'Decides', consent: true]
        def people = visit.representative.put(visit.path('/people'), [people: [person], version: 0]).expect(200).json

        then:
        people.people == [person]
        visit.report().people == [person]
        visit.representative.put(visit.path('/people'), [people: [], version: 0]).expect(409).json.current.people == [person]

        when:
        def summary = [strengths: ['Clean floor'], concerns: [], couldNotVerify: 'nothing', verdict: 'PASS', text: 'A working factory.']
        visit.representative.put(visit.path('/summary'), summary + [version: 0]).expect(200)

        then:
        visit.report().summary == summary + [version: 1]
        visit.representative.put(visit.path('/summary'), summary + [version: 0]).expect(409).problem == 'STALE_VERSION'
        visit.representative.put(visit.path('/summary'), summary + [strengths: ['a', 'b', 'c', 'd'], version: 1]).expect(400)
    }

    def "a failed answer becomes a finding by itself and goes when the answer changes"() {
        when:
        visit.answer('IDN-03', false, note: 'Expired in March', basis: 'DOCUMENT').expect(200)
        def finding = visit.report().findings[0]

        then:
        finding.questionId == 'IDN-03'
        finding.severity == 'CRITICAL'
        finding.detail == 'No. Expired in March'
        !finding.manual
        visit.report().score.identityConfirmed == false

        when:
        def changed = visit.representative.put(visit.path("/findings/$finding.id"),
                finding + [severity: 'MINOR', title: 'Nothing', correctiveAction: 'Renew the licence']).expect(200).json

        then: 'the words are the representative\'s, the severity is not'
        changed.correctiveAction == 'Renew the licence'
        changed.severity == 'CRITICAL'
        changed.title == finding.title

        and:
        visit.representative.put(visit.path("/findings/$finding.id"), finding).expect(409).problem == 'STALE_VERSION'
        visit.representative.delete(visit.path("/findings/$finding.id")).expect(409).problem == 'FINDING_FOLLOWS_ANSWER'

        when:
        visit.answer('IDN-03', true, note: 'Found the new one', version: 1).expect(200)

        then:
        visit.report().findings == []
    }

    def "a representative adds findings and removes them again, worst first"() {
        given:
        def body = [questionId: 'CAP-18', severity: 'MINOR', title: 'Samples on show', detail: '', correctiveAction: '', photoIds: []]

        when:
        def minor = visit.representative.post(visit.path('/findings'), body).expect(201).json
        visit.representative.post(visit.path('/findings'), body + [severity: 'MAJOR', title: 'Blocked exit']).expect(201)

        then:
        visit.report().findings*.title == ['Blocked exit', 'Samples on show']
        visit.representative.post(visit.path('/findings'), body + [questionId: 'LAB-01']).expect(400).json.errors*.path == ['questionId']
        visit.representative.post(visit.path('/findings'), body + [title: '']).expect(400)

        when:
        visit.representative.delete(visit.path("/findings/$minor.id")).expect(204)

        then:
        visit.report().findings*.title == ['Blocked exit']
        visit.representative.delete(visit.path("/findings/$minor.id")).expect(404).problem == 'FINDING_NOT_FOUND'
    }

    def "what is written is refused once the report is delivered"() {
        given:
        visit.checkOut().complete()
        visit.deliver().expect(200)

        expect:
        visit.answer('VIS-07', 1).expect(409).problem == 'REPORT_CLOSED'
        visit.objective(0).expect(409).problem == 'REPORT_CLOSED'
        visit.representative.get(visit.path('/missing')).expect(409).problem == 'REPORT_CLOSED'
        visit.representative.post(visit.path('/deliver')).expect(409).problem == 'REPORT_CLOSED'
    }

    private Map question(String id) {
        visit.report().sections*.questions.flatten().find { it.id == id }
    }
}
