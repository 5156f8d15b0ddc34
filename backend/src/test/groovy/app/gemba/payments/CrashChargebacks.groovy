package app.gemba.payments

import app.gemba.shared.ObjectStorage

/** Bookings whose payment a bank takes back, on the brink of our answer. */
class CrashChargebacks {
    private final MoneyLab lab
    private final MoneyPost post

    CrashChargebacks(MoneyLab lab, MoneyPost post) {
        this.lab = lab
        this.post = post
        lab.beans.getBean(ObjectStorage).put(CrashHooks.REPORT, '%PDF-1.7 the sealed report'.bytes)
    }

    /** An admin answers with evidence, and with the report if there is one; the bank decides for us. */
    CrashCase answered(MoneyDeal deal, boolean report) {
        def id = open(deal)
        def answer = { URI app ->
            if (row(id).evidence in ['NONE', 'FAILED']) {
                lab.adminAt(app).post("/api/admin/chargebacks/${row(id).id}/evidence", [statement: 'winning_evidence', report: report])
            }
        }
        new CrashCase(deal: deal, subject: deal.id, act: answer, again: answer,
            wrong: {
                def evidence = lab.provider.read("/v1/disputes/$id")
                CrashCase.untrue('it is answered': row(id).evidence == 'SENT', 'it is won and settled': row(id).settled && row(id).status == 'WON',
                    'it was answered once': evidence.evidence_details.submission_count == 1,
                    'the bank has the report that was sent last': evidence.evidence.service_documentation == uploaded(deal),
                    'every upload made one file': lab.provider.read('/v1/files?limit=100').data.size() == uploads().size())
            })
    }

    /** An admin says nothing against it. */
    CrashCase accepted(MoneyDeal deal) {
        def id = open(deal)
        def accept = { URI app ->
            if (row(id).evidence in ['NONE', 'FAILED']) {
                lab.adminAt(app).post("/api/admin/chargebacks/${row(id).id}/acceptance")
            }
        }
        new CrashCase(deal: deal, subject: deal.id, act: accept, again: accept,
            wrong: {
                CrashCase.untrue('it is accepted': row(id).evidence == 'ACCEPTED', 'it is lost and settled': row(id).settled && row(id).status == 'LOST',
                    'the booking is over': deal.status == 'CANCELLED', 'it is posted once': journals(deal, 'CHARGEBACK_LOST') == 1)
            })
    }

    /** The bank's first word. */
    CrashCase told(MoneyDeal deal) {
        def payment = deal.rows('payment')[0]
        new CrashCase(deal: deal, subject: payment.id, event: 'charge.dispute.created',
            act: { URI app -> lab.provider.control("dispute/$payment.charge_id", [:]) }, again: { URI app -> },
            wrong: {
                def rows = deal.rows('chargeback')
                CrashCase.untrue('it is known': rows.size() == 1, 'it is withdrawn': rows*.withdrawn == [payment.amount],
                    'it is posted once': journals(deal, 'CHARGEBACK_WITHDRAWN') == 1)
            })
    }

    private String open(MoneyDeal deal) {
        def id = lab.provider.control("dispute/${deal.rows('payment')[0].charge_id}", [:]).id as String
        post.carry()
        assert row(id)
        id
    }

    private Map row(String id) {
        lab.rows('select * from chargeback where external_id = ?', id)[0]
    }

    private int journals(MoneyDeal deal, String posting) {
        lab.rows('select count(*) as n from journal where booking_id = ? and posting_kind = ?', deal.id, posting)[0].n as int
    }

    private String uploaded(MoneyDeal deal) {
        uploads().findAll { it.booking_id == deal.id }.sort { it.created_at }.takeRight(1)[0]?.external_id
    }

    private List<Map> uploads() {
        lab.rows("select * from payment_operation where kind = 'UPLOAD_EVIDENCE' and state = 'SUCCEEDED'")
    }
}
