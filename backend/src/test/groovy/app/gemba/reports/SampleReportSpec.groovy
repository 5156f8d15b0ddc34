package app.gemba.reports

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.evidence.Drawn
import groovy.json.JsonOutput
import spock.lang.Shared

class SampleReportSpec extends GembaSpec {
    /** Stands in everything that is written freely. */
    static final String MARK = 'Zqxsecret'

    @Shared Browser stranger
    @Shared Visit visit

    def setup() {
        if (visit == null) {
            stranger = buyer(organisationName: 'Curious Buyers Ltd')
            visit = accepted()
        }
    }

    private Visit accepted() {
        def visit = Visit.onSite(this, title: "$MARK title".toString(), factory: [name: "$MARK Plastics".toString()],
            objectives: [[text: "$MARK objective".toString(), proof: 'Machines', must: true, weight: 100]])
        def photo = visit.upload(Drawn.numbered(41)).expect(201).json.id
        visit.answer('IDN-04', 'Manufacturing', basis: 'DOCUMENT', photoIds: [photo], note: "$MARK note".toString()).expect(200)
        visit.answer('VIS-02', 'Unannounced').expect(200)
        visit.answer('BIZ-01', true, note: 'In confidence').expect(200)
        visit.representative.put(visit.path('/people'), [people: [[name: "$MARK Wang".toString(), position: 'Owner', department: '',
            languageLevel: '', influence: '', consent: true]], version: visit.report().peopleVersion]).expect(200)
        visit.representative.post(visit.path('/findings'), [questionId: null, severity: 'MINOR', title: "$MARK guard".toString(),
            detail: MARK, correctiveAction: MARK, photoIds: [photo]]).expect(201)
        visit.complete(objective: [found: "$MARK found".toString()]).checkOut().deliver().expect(200)
        def version = visit.buyer.get("/api/bookings/$visit.id").expect(200).json.version
        visit.buyer.post("/api/bookings/$visit.id/accept", [version: version]).expect(200)
        visit
    }

    private Browser.Answer sample(Browser who) {
        who.get("/api/representatives/${visit.representative.me.id}/sample-report")
    }

    private Browser.Answer consent(Browser who, String method) {
        def path = "/api/bookings/$visit.id/sample-consent".toString()
        method == 'PUT' ? who.put(path, [:]) : who.delete(path)
    }

    def "a report is a sample while both sides of its booking want it, and each can take it back"() {
        expect:
        sample(stranger).expect(200).json.report == null

        when: 'one side agrees'
        def state = consent(visit.representative, 'PUT').expect(200).json

        then:
        state.possible && !state.shown && state.representativeAgreedAt && !state.buyerAgreedAt
        sample(stranger).expect(200).json.report == null

        when: 'the other one too'
        state = consent(visit.buyer, 'PUT').expect(200).json

        then:
        state.shown
        sample(stranger).expect(200).json.report == state.preview

        when:
        consent(side(visit), 'DELETE').expect(200)

        then:
        sample(stranger).expect(200).json.report == null

        where:
        side << [{ it.buyer }, { it.representative }]
    }

    def "nothing of it was written, counted, photographed or signed by anybody"() {
        given:
        consent(visit.representative, 'PUT').expect(200)
        consent(visit.buyer, 'PUT').expect(200)

        when:
        def shown = sample(stranger).expect(200).json.report
        def text = JsonOutput.toJson(shown)
        def full = JsonOutput.toJson(visit.report(visit.buyer))

        then: 'the whole report is full of it'
        full.count(MARK) > 5

        and:
        !text.contains(MARK)
        !text.contains('Dongguan')
        !text.contains(visit.buyer.me.organisation.name)

        and: 'nor what is said in confidence'
        !(shown.sections*.code.any { it in ['BIZ', 'LAB', 'REL', 'COM', 'OPP'] })

        and: 'but what was chosen from the template, and how it is known'
        def lines = shown.sections*.lines.flatten()
        with(lines.find { it.questionId == 'IDN-04' }) {
            value == 'Manufacturing'
            basis == 'DOCUMENT'
            photos == 1
            noted
        }
        lines.find { it.questionId == 'VIS-02' }.value == 'Unannounced'
        lines.find { it.questionId == 'SUM-06' }.value == null
        shown.findings.contains([severity: 'MINOR', question: null])
        shown.objectives == ['PASS']
        shown.leftOut.photos == 1
        shown.leftOut.texts > 3

        cleanup:
        consent(visit.buyer, 'DELETE')
    }

    def "it takes both sides, an accepted report, and somebody who may be seen"() {
        given:
        def young = Visit.onSite(this)

        expect:
        young.buyer.put("/api/bookings/$young.id/sample-consent", [:]).expect(409).problem == 'SAMPLE_TOO_EARLY'
        consent(admin(), 'PUT').expect(409).problem == 'SAMPLE_NOT_YOURS'
        consent(stranger, 'PUT').expect(404)

        when:
        consent(visit.representative, 'PUT').expect(200)
        consent(visit.buyer, 'PUT').expect(200)
        stranger.put("/api/blocked-representatives/${visit.representative.me.id}", [:]).expect(204)

        then:
        sample(stranger).expect(404).problem == 'REPRESENTATIVE_NOT_FOUND'

        cleanup:
        stranger.delete("/api/blocked-representatives/${visit.representative.me.id}")
        consent(visit.buyer, 'DELETE')
    }
}
