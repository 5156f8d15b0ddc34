package app.gemba.reports.scoring

import static app.gemba.reports.scoring.Answers.answer
import static app.gemba.reports.scoring.Answers.facts

import app.gemba.reports.scoring.Template.Each
import app.gemba.reports.scoring.Template.EvidenceNeed
import app.gemba.reports.scoring.Template.Mode
import app.gemba.reports.scoring.Template.Question
import app.gemba.reports.scoring.Template.Section
import app.gemba.reports.scoring.Template.SectionUse
import app.gemba.reports.scoring.Template.VisitType
import spock.lang.Specification

class ScoringSpec extends Specification {

    def "a score of #score is graded #grade"() {
        given:
        def evaluation = evaluate([section('CAP', 3, [question('CAP-01', 'MAJOR', [score])])], ['CAP-01': answer('0')])

        expect:
        evaluation.overall() == score
        evaluation.grade().name() == grade

        where:
        score || grade
        100   || 'A'
        90    || 'A'
        89    || 'B'
        75    || 'B'
        74    || 'C'
        60    || 'C'
        59    || 'D'
    }

    def "a score is graded as it is shown"() {
        given: 'a mean of 89.9666...'
        def questions = (1..30).collect { question("CAP-$it", 'MINOR', [it == 30 ? 89 : 90]) }
        def evaluation = evaluate([section('CAP', 1, questions)], questions.collectEntries { [it.id(), answer('0')] })

        expect:
        evaluation.overall() == 90.0
        evaluation.grade() == Grade.A
    }

    def "critical questions weigh 5, major 3, minor 1"() {
        expect:
        evaluate([section('CAP', 1, [
            question('CAP-01', 'CRITICAL', [60]), question('CAP-02', 'MAJOR', [100]), question('CAP-03', 'MINOR', [0])])],
        ['CAP-01': answer('0'), 'CAP-02': answer('0'), 'CAP-03': answer('0', note: 'none seen')]).overall() == 66.7
    }

    def "sections weigh what the template says, and those of weight 0 are reported but not scored"() {
        given:
        def evaluation = evaluate([
            section('CAP', 3, [question('CAP-01', 'MINOR', [100])]),
            section('ENV', 1, [question('ENV-01', 'MINOR', [60])]),
            section('COM', 0, [question('COM-01', 'MINOR', [0])])],
        ['CAP-01': answer('0'), 'ENV-01': answer('0'), 'COM-01': answer('0', note: 'seen')])

        expect:
        evaluation.overall() == 90.0
        evaluation.sections().find { it.code() == 'COM' }.score() == 0
    }

    def "with #answered of #asked questions answered a section has #shown"() {
        given:
        def questions = (1..asked).collect { question("CAP-$it", 'MINOR', [80]) }
        def evaluation = evaluate([section('CAP', 1, questions)], (1..answered).collectEntries { ["CAP-$it" as String, answer('0')] })

        expect:
        evaluation.sections()[0].enough() == enough
        evaluation.sections()[0].score() == (enough ? 80.0 : null)
        evaluation.sections()[0].coverage() == coverage
        evaluation.overall() == (enough ? 80.0 : null)
        evaluation.grade() == (enough ? Grade.B : null)

        where:
        answered | asked || enough | coverage
        4        | 5     || true   | 80
        3        | 4     || false  | 75
        79       | 100   || false  | 79
        80       | 100   || true   | 80

        shown = enough ? 'a score' : 'not enough evidence'
    }

    def "what does not apply leaves the score and the coverage"() {
        given:
        def evaluation = evaluate(
                [section('CAP', 1, [question('CAP-01', 'MAJOR', [100]), question('CAP-02', 'MAJOR', [0])])],
                ['CAP-01': answer('0'), 'CAP-02': answer(null, basis: Basis.NA, note: 'no such machine')])

        expect:
        evaluation.overall() == 100.0
        evaluation.coverage() == 100
    }

    def "what was not shown counts 0, counts as answered and is listed"() {
        given:
        def evaluation = evaluate(
                [section('CAP', 1, [question('CAP-01', 'MAJOR', [100]), question('CAP-02', 'MAJOR', [100])])],
                ['CAP-01': answer('0'), 'CAP-02': answer(null, basis: Basis.NOT_SHOWN)])

        expect:
        evaluation.overall() == 50.0
        evaluation.coverage() == 100
        evaluation.frame().notShown() == ['CAP-02']
    }

    def "an answer with #photos of #needed required photos is #state"() {
        given:
        def question = question('CAP-01', 'MAJOR', [100], evidence: need(needed))
        def evaluation = evaluate([section('CAP', 1, [question])], ['CAP-01': answer('0', photos: photos)])

        expect:
        evaluation.questions()['CAP-01'].state().name() == state
        evaluation.overall() == (state == 'ANSWERED' ? 100.0 : null)

        where:
        photos | needed || state
        0      | 0      || 'ANSWERED'
        1      | 2      || 'UNSUPPORTED'
        2      | 2      || 'ANSWERED'
        3      | 2      || 'ANSWERED'
    }

    def "documents and a reading need their own photo, and areas one each"() {
        given:
        def question = question('CAP-01', 'MAJOR', [100], evidence: evidence)

        expect:
        RequiredEvidence.photos(question, answer(value)) == photos

        where:
        evidence                                                                     | value                      || photos
        new EvidenceNeed(2, 1, false, false, true, false, false, Each.ONCE)          | '0'                        || 4
        new EvidenceNeed(1, 0, false, false, false, false, false, Each.OPTION)       | ['Office', 'Packing']      || 2
        new EvidenceNeed(1, 0, false, false, false, false, false, Each.OPTION)       | ['None']                   || 0
        new EvidenceNeed(1, 0, false, false, false, false, false, Each.ROW)          | [[a: '1'], [a: '2']]       || 2
        new EvidenceNeed(1, 0, false, false, false, false, false, Each.DEFECT_ROW)   | [[major: '0'], [minor: '2']] || 1
    }

    def "a failed answer needs a photo or a note that says why there is none"() {
        given:
        def question = question('CAP-01', 'MAJOR', [49], evidence: need(2))

        expect:
        evaluate([section('CAP', 1, [question])], ['CAP-01': answer('0', photos: photos, note: note)])
                .questions()['CAP-01'].state().name() == state

        where:
        photos | note              || state
        0      | null              || 'UNSUPPORTED'
        0      | '  '              || 'UNSUPPORTED'
        0      | 'there is none'   || 'ANSWERED'
        1      | null              || 'ANSWERED'
    }

    def "a critical answer worth #points caps the overall grade at #grade"() {
        given:
        def questions = [question('CAP-01', 'CRITICAL', [points])] + (2..40).collect { question("CAP-$it", 'CRITICAL', [100]) }
        def evaluation = evaluate([section('CAP', 1, questions)], questions.collectEntries { [it.id(), answer('0', note: 'x')] })

        expect:
        evaluation.grade().name() == grade
        evaluation.caps()*.code() == caps
        evaluation.alerts() == (caps ? ['CAP-01'] : [])
        evaluation.identityConfirmed()

        where:
        points || grade | caps
        50     || 'A'   | []
        49     || 'D'   | ['CRITICAL_FAILED']
        0      || 'D'   | ['CRITICAL_FAILED']
    }

    def "leaving out the proof of a failed critical answer does not lift its cap"() {
        given:
        def questions = [question('CAP-01', 'CRITICAL', [0], evidence: need(1))] + (2..10).collect { question("CAP-$it", 'MINOR', [100]) }
        def evaluation = evaluate([section('CAP', 1, questions)], questions.collectEntries { [it.id(), answer('0')] })

        expect:
        evaluation.questions()['CAP-01'].state() == QuestionState.UNSUPPORTED
        evaluation.overall() == 100.0
        evaluation.grade() == Grade.D
    }

    def "a failed critical point of the factory's identity leaves the whole report unconfirmed"() {
        given:
        def evaluation = evaluate([section('IDN', 3, [question('IDN-03', 'CRITICAL', [0])]), section('CAP', 3, [question('CAP-01', 'MINOR', [100])])],
        ['IDN-03': answer('0', note: 'licence expired'), 'CAP-01': answer('0')])

        expect:
        !evaluation.identityConfirmed()
        evaluation.grade() == Grade.D
        evaluation.caps()*.code() == ['IDENTITY_NOT_CONFIRMED']
    }

    def "#failed failed majors in one section grade it #grade"() {
        given:
        def questions = (1..40).collect { question("CAP-$it", 'MAJOR', [it <= failed ? 49 : 100]) }
        def evaluation = evaluate([section('CAP', 1, questions)], questions.collectEntries { [it.id(), answer('0', note: 'x')] })

        expect:
        evaluation.sections()[0].score() > 90
        evaluation.sections()[0].grade().name() == grade
        evaluation.grade() == Grade.A
        evaluation.caps()*.code() == (grade == 'C' ? ['SECTION_CAPPED'] : [])

        where:
        failed || grade
        2      || 'A'
        3      || 'C'
    }

    def "#id answered #value makes the visit void: #isVoid"() {
        given:
        def evaluation = Scoring.evaluate(Template.load(1).questionnaire('SV').get(), [(id): answer(value, note: 'x')], facts())

        expect:
        evaluation.voided() == isVoid
        evaluation.voidBy() == (isVoid ? [id] : [])
        evaluation.alerts().contains(id) == alert

        where:
        id       | value                  || isVoid | alert
        'VIS-08' | 'Nothing'              || false  | false
        'VIS-08' | 'Small gift refused'   || false  | true
        'VIS-08' | 'Money refused'        || false  | true
        'VIS-08' | 'Small gift accepted'  || true   | true
        'VIS-08' | 'Money accepted'       || true   | true
        'VIS-09' | false                  || false  | false
        'VIS-09' | true                   || true   | true
    }

    def "a void visit has no grade"() {
        given:
        def template = Template.load(1)
        def vis = template.sections().find { it.code() == 'VIS' }.questions().find { it.id() == 'VIS-09' }
        def evaluation = evaluate([section('VIS', 0, [vis]), section('CAP', 1, [question('CAP-01', 'MINOR', [100])])],
        ['VIS-09': answer(true, note: 'cousin'), 'CAP-01': answer('0')])

        expect:
        evaluation.voided()
        evaluation.overall() == 100.0
        evaluation.grade() == null
    }

    def "the frame beside the grade says how the visit was and how the answers are known"() {
        given:
        def evaluation = Scoring.evaluate(Template.load(1).questionnaire('SV').get(), [
            'VIS-02': answer('Unannounced'),
            'VIS-05': answer(['Dormitory', 'Chemical store'], basis: Basis.TOLD),
            'VIS-07': answer(95),
            'IDN-03': answer(true, basis: Basis.DOCUMENT),
        ], facts())

        expect:
        with(evaluation.frame()) {
            announced() == 'Unannounced'
            minutesOnFloor() == 95
            areasRefused() == ['Dormitory', 'Chemical store']
            basisShares() == new Evaluation.BasisShares(50, 25, 25, 0, 0)
        }
    }

    def "without answers there is neither score nor grade nor cap"() {
        given:
        def evaluation = Scoring.evaluate(Template.load(1).questionnaire('FA').get(), [:], facts())

        expect:
        evaluation.overall() == null
        evaluation.grade() == null
        evaluation.coverage() == 0
        evaluation.caps().empty
        evaluation.frame().basisShares() == new Evaluation.BasisShares(0, 0, 0, 0, 0)
    }

    private static Evaluation evaluate(List<Section> sections, Map<String, Answer> answers) {
        def real = Template.load(1)
        def type = new VisitType('T', 'Test', '', sections.collect { new SectionUse(it.code(), Mode.FULL) })
        def template = new Template('test', 1, real.severityWeight(), real.grades(), 80, 3, 'IDN', [type], sections)
        Scoring.evaluate(template.questionnaire('T').get(), answers, facts())
    }

    private static Section section(String code, int weight, List<Question> questions) {
        new Section(code, code, '', weight, false, questions)
    }

    /** A choice question whose option n is worth points[n]. */
    private static Question question(Map overrides = [:], String id, String severity, List<Integer> points) {
        new Question(id, true, id, QuestionType.ONE, Severity.valueOf(severity), false, false,
                (0..<points.size()).collect { "$it" as String }, [], null, null, null, null, null,
                new Rule.Points(points, [], []), overrides.evidence ?: need(0), null)
    }

    private static EvidenceNeed need(int photos) {
        new EvidenceNeed(photos, 0, false, false, false, false, false, Each.ONCE)
    }
}
