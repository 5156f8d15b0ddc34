package app.gemba.local.provider

import com.stripe.exception.InvalidRequestException
import com.stripe.model.Dispute
import com.stripe.param.DisputeListParams
import com.stripe.param.DisputeUpdateParams
import com.stripe.param.EventListParams
import com.stripe.param.FileCreateParams
import com.stripe.param.RefundCreateParams
import spock.util.concurrent.PollingConditions

class DisputeSpec extends ProviderSpecification {

    PollingConditions soon = new PollingConditions(timeout: 60)

    def "a dispute takes the money and a fee out of the balance until it is decided"() {
        given:
        def session = paidSession()
        String charge = charge(session)
        def before = money()

        when:
        def dispute = disputed(charge)

        then:
        dispute.status == "needs_response"
        dispute.amount == 120_000
        dispute.charge == charge
        dispute.paymentIntent == session.paymentIntent
        !dispute.isChargeRefundable
        dispute.evidenceDetails.dueBy > dispute.created
        dispute.balanceTransactions*.amount == [-120_000L]
        dispute.balanceTransactions*.fee == [1_500L]
        dispute.balanceTransactions*.reportingCategory == ["dispute"]
        before - money() == 121_500
        stripe().charges().retrieve(charge).disputed
        types(dispute.id) == [
            "charge.dispute.funds_withdrawn",
            "charge.dispute.created"
        ]

        when: "it is refunded all the same"
        stripe().refunds().create(RefundCreateParams.builder().setCharge(charge).build())

        then:
        def refusal = thrown(InvalidRequestException)
        refusal.code == "charge_disputed"

        when: "the bank decides"
        control("decide/${dispute.id}", [status: outcome, feeReturned: feeBack])

        then:
        stripe().disputes().retrieve(dispute.id).status == outcome
        before - money() == cost
        types(dispute.id).first() == "charge.dispute.closed"
        types(dispute.id).contains("charge.dispute.funds_reinstated") == (outcome == "won")

        where:
        outcome | feeBack | cost
        "lost"  | false   | 121_500
        "won"   | false   | 1_500
        "won"   | true    | 0
    }

    def "a dispute can be about another amount than the charge, with another fee"() {
        given:
        String charge = charge(paidSession())
        def before = money()

        when:
        def dispute = disputed(charge, [amount: amount, fee: 2_000, reason: "product_not_received"])

        then:
        dispute.amount == amount
        dispute.reason == "product_not_received"
        before - money() == amount + 2_000

        where:
        amount << [30_000, 121_000]
    }

    def "an inquiry moves no money, can be ended by a refund, and can become a dispute"() {
        given:
        String charge = charge(paidSession())
        def before = money()
        def inquiry = disputed(charge, [kind: "inquiry"])

        expect:
        inquiry.status == "warning_needs_response"
        inquiry.isChargeRefundable
        inquiry.balanceTransactions == []
        money() == before

        when:
        if (refunded) {
            stripe().refunds().create(RefundCreateParams.builder().setCharge(charge).build())
        } else {
            control("decide/${inquiry.id}", [status: "needs_response"])
        }

        then:
        def after = stripe().disputes().retrieve(inquiry.id)
        after.status == (refunded ? "warning_closed" : "needs_response")
        after.balanceTransactions*.net == (refunded ? [] : [-121_500L])

        where:
        refunded << [true, false]
    }

    def "a prevented dispute costs no fee, and the amount only if it was given back"() {
        given:
        String charge = charge(paidSession())
        def before = money()

        when:
        def dispute = disputed(charge, [kind: kind])

        then:
        dispute.status == "prevented"
        dispute.paymentMethodDetails.card.caseType == kind
        before - money() == cost

        where:
        kind         | cost
        "resolution" | 120_000
        "block"      | 0
    }

    def "cards that the provider publishes for tests begin a dispute right after the payment"() {
        given:
        def session = stripe().checkout().sessions().create(visit().build())

        expect:
        control("pay/${session.id}", [card: card]).outcome == "paid"

        and:
        def intent = stripe().checkout().sessions().retrieve(session.id).paymentIntent
        def disputes = stripe().disputes().list(DisputeListParams.builder().setPaymentIntent(intent).build()).data
        disputes*.status == [status]
        disputes*.reason == [reason]

        where:
        card                  | status                   | reason
        "4000 0000 0000 0259" | "needs_response"         | "fraudulent"
        "4000 0000 0000 2685" | "needs_response"         | "product_not_received"
        "4000 0000 0000 1976" | "warning_needs_response" | "fraudulent"
    }

    def "evidence is kept until it is submitted, and is final then"() {
        given:
        def dispute = disputed(charge(paidSession()))
        def report = "%PDF-1.7 \u00e9".bytes
        def file = client().v1().files().create(FileCreateParams.builder()
                .setPurpose(FileCreateParams.Purpose.DISPUTE_EVIDENCE)
                .setFile(new ByteArrayInputStream(report)).build())

        when: "a draft"
        def draft = answer(dispute, false) {
            it.setServiceDocumentation(file.id).setServiceDate("2031-04-02")
        }

        then:
        draft.status == "needs_response"
        draft.evidence.serviceDocumentation == file.id
        draft.evidenceDetails.hasEvidence
        draft.evidenceDetails.submissionCount == 0
        file.size == report.length
        controlled("files/${file.id}").base64.decodeBase64() == report

        when: "it is sent"
        def sent = answer(dispute, true) {
            it.setUncategorizedText("winning_evidence")
        }

        then:
        sent.status == "under_review"
        sent.evidenceDetails.submissionCount == 1
        soon.eventually {
            assert stripe().disputes().retrieve(dispute.id).status == "won"
        }

        when: "more is sent"
        answer(dispute, true) {
            it.setUncategorizedText("and another thing")
        }

        then:
        thrown(InvalidRequestException)
    }

    def "evidence must name a file that was uploaded for it"() {
        given:
        def dispute = disputed(charge(paidSession()))

        when:
        answer(dispute, false) {
            it.setServiceDocumentation("file_nowhere")
        }

        then:
        def refusal = thrown(InvalidRequestException)
        refusal.param == "evidence[service_documentation]"
    }

    def "a dispute that nobody answers in time is lost, and so is one that the platform gives in to"() {
        given:
        def dispute = disputed(charge(paidSession()))

        when:
        if (closed) {
            stripe().disputes().close(dispute.id)
        } else {
            control("clock", [advanceSeconds: 10 * 86_400])
        }

        then:
        soon.eventually {
            assert stripe().disputes().retrieve(dispute.id).status == "lost"
        }

        where:
        closed << [true, false]
    }

    def "a status that nobody knows yet can be given to a dispute"() {
        given:
        def dispute = disputed(charge(paidSession()))

        when:
        control("decide/${dispute.id}", [status: "appeal_under_review"])

        then:
        stripe().disputes().retrieve(dispute.id).status == "appeal_under_review"
    }

    private Dispute disputed(String charge, Map order = [:]) {
        stripe().disputes().retrieve(control("dispute/${charge}", order).id)
    }

    private Dispute answer(Dispute dispute, boolean submit, Closure fill) {
        def evidence = DisputeUpdateParams.Evidence.builder()
        fill(evidence)
        stripe().disputes().update(dispute.id,
                DisputeUpdateParams.builder().setEvidence(evidence.build()).setSubmit(submit).build())
    }

    private long money() {
        def balance = stripe().balance().retrieve()
        (balance.available + balance.pending).findAll { it.currency == "usd" }*.amount.sum()
    }

    private List<String> types(String dispute) {
        stripe().events().list(EventListParams.builder().setType("charge.dispute.*").setLimit(100).build()).data
                .findAll { it.dataObjectDeserializer.object.get().id == dispute }*.type
    }
}
