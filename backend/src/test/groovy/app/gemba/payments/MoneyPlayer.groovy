package app.gemba.payments

import app.gemba.bookings.Acceptance
import app.gemba.bookings.BookingTimers
import app.gemba.bookings.Dispute
import app.gemba.bookings.Visits
import app.gemba.bookings.brief.ObjectiveId
import app.gemba.shared.Money
import app.gemba.shared.ProblemException
import groovy.json.JsonSlurper
import java.time.Duration

/** What people and banks do about one booking. Decisions are made only upon money that is known to be there. */
class MoneyPlayer {
    private static final int CLICKS = 6

    private final MoneyLab lab
    private final MoneyPost post
    final MoneyDeal deal
    /** Null in a world in which nothing goes wrong. */
    private final Random chaos
    private int contestedWeight

    MoneyPlayer(MoneyLab lab, MoneyPost post, MoneyDeal deal, Random chaos) {
        this.lab = lab
        this.post = post
        this.deal = deal
        this.chaos = chaos
    }

    /** Connections break, now and then, before or after the provider did what it was asked. */
    void trouble() {
        if (chaos != null && chaos.nextInt(3) == 0) {
            lab.provider.control('faults', [
                method: 'POST', pathPrefix: ['/v1/refunds', '/v1/transfers', '/v1/checkout', '/v1/accounts'][chaos.nextInt(4)],
                kind: ['close', 'reset'][chaos.nextInt(2)], performed: chaos.nextBoolean(), times: 1 + chaos.nextInt(2)])
        }
    }

    /** Connections hold again. */
    void calm() {
        if (chaos != null) {
            lab.provider.revoke('faults')
        }
    }

    void sweep() {
        lab.beans.getBean(PaymentSweep).run()
        post.finish()
    }

    // --- paying ---

    /** Cards in turn, each with what becomes of it; the last one pays. */
    void pay(List<List<String>> cards) {
        def page = page()
        cards.each { card, challenge, outcome ->
            assert lab.provider.control("pay/${session(page)}", [card: card, challenge: challenge]).outcome == outcome
        }
    }

    void payTooLate() {
        def page = page()
        lapse()
        assert lab.provider.pay(page).outcome == 'paid'
    }

    void payTwice() {
        def first = page()
        lab.clock.advance(Duration.ofMinutes(23 * 60 + 30))
        def second = page()
        assert first != second
        assert lab.provider.pay(second).outcome == 'paid'
        post.carry()
        known()
        assert lab.provider.pay(first).outcome == 'paid'
    }

    void payWhatWasNotAsked() {
        def page = page()
        lab.update('update checkout set fee = fee + 1 where booking_id = ?', deal.id)
        assert lab.provider.pay(page).outcome == 'paid'
    }

    void leave(boolean declined) {
        def page = page()
        if (declined) {
            lab.provider.pay(page, '4000000000000002')
        }
        lapse()
    }

    private void lapse() {
        lab.clock.advance(Duration.ofHours(25))
        lab.beans.getBean(BookingTimers).runDue()
        assert deal.status == 'OPEN'
    }

    /** Clicks until there is a page. */
    private String page() {
        for (int click = 1; ; click++) {
            try {
                return lab.beans.getBean(Payments).pay(lab.buyer, deal.booking)
            } catch (ProblemException unavailable) {
                if (click == CLICKS) {
                    throw unavailable
                }
                lab.clock.advance(Duration.ofMinutes(1))
            }
        }
    }

    private static String session(String page) {
        page.tokenize('/').last().tokenize('?#').first()
    }

    // --- deciding: only on money that is known to be there ---

    void cancel(int hoursBefore, boolean bought) {
        if (known()) {
            if (bought) {
                lab.update("""update quote set expenses = (select coalesce(jsonb_agg(e || '{"bought": true}'), '[]')
                    from jsonb_array_elements(expenses) e) where booking_id = ?""", deal.id)
            }
            visitIn(hoursBefore)
            visits.cancel(lab.buyer, deal.booking, 'Plans changed', deal.version)
        }
    }

    void cancelByRepresentative() {
        if (known()) {
            visits.cancel(lab.caller(deal), deal.booking, 'Ill', deal.version)
        }
    }

    void noShow() {
        if (known()) {
            deal.stands('timer_at = ?::timestamptz', [lab.clock.instant().toString()])
            lab.beans.getBean(BookingTimers).runDue()
            assert deal.status == 'NO_SHOW'
        }
    }

    void cancelLate() {
        if (known()) {
            reported('REPORTING')
            deal.stands("visit = visit || jsonb_build_object('endAt', ?::text, 'checkedOutAt', ?::text)",
                [lab.clock.instant().minus(Duration.ofDays(9)).toString()] * 2)
            visits.cancel(lab.buyer, deal.booking, 'No report came', deal.version)
        }
    }

    void accept(boolean refusedAtTheGate) {
        if (known()) {
            reported('DELIVERED', refusedAtTheGate ? 'GATE_REFUSED' : 'COMPLETED')
            acceptance.accept(lab.buyer, deal.booking, deal.version)
        }
    }

    void autoAccept() {
        if (known()) {
            reported('DELIVERED')
            deal.stands("deadline_action = 'AUTO_ACCEPT', timer_at = ?::timestamptz", [lab.clock.instant().toString()])
            lab.beans.getBean(BookingTimers).runDue()
            assert deal.status == 'ACCEPTED'
        }
    }

    /** @param which objectives, as the bits of a number */
    void dispute(int which) {
        if (known()) {
            reported('DELIVERED')
            def objectives = new JsonSlurper().parseText(
                lab.rows('select brief::text from booking where id = ?', deal.id).first().brief as String).objectives as List<Map>
            def contested = (0..2).findAll { which & (1 << it) }.collect { objectives[it] }
            contestedWeight = contested*.weight.sum() as int
            acceptance.dispute(lab.buyer, deal.booking,
                contested.collect { new Dispute.Contested(new ObjectiveId(UUID.fromString(it.id as String)), 'Not shown') },
                'A part of it back', deal.version)
        }
    }

    /** @param percent of what is contested */
    void decide(int percent) {
        if (deal.status == 'DISPUTED') {
            acceptance.decide(lab.admin, deal.booking, (contestedWeight * percent).intdiv(100), 'The photos show a part of it', deal.version)
        }
    }

    /** After the end, by order of an admin. */
    void giveBack(int percent, Bearer bearer) {
        if (deal.status != 'ACCEPTED') {
            return
        }
        ask()
        def restitutions = lab.beans.getBean(Restitutions)
        def open = restitutions.of(lab.admin, deal.booking).refundable()
        if (open.positive()) {
            restitutions.order(lab.admin, deal.booking, UUID.randomUUID(), Money.of(1 + open.minor().intdiv(100) * percent, deal.currency),
                bearer, 'The photos turned out to be those of another factory')
        }
    }

    private boolean known() {
        if (deal.status == 'AGREED' && deal.rows('checkout')) {
            ask()
        }
        deal.status == 'FUNDED'
    }

    /** Nobody waits for a message for ever: two hours later the sweep has asked about everything. */
    private void ask(Duration later = Duration.ofHours(2)) {
        if (chaos != null) {
            calm()
            lab.clock.advance(later)
            sweep()
        }
    }

    private void visitIn(int hours) {
        deal.stands("visit = visit || jsonb_build_object('startAt', ?::text)",
            [lab.clock.instant().plus(Duration.ofHours(hours)).toString()])
    }

    void reported(String status, String outcome = 'COMPLETED') {
        deal.stands("status = ?, visit = visit || jsonb_build_object('outcome', ?::text)", [status, outcome])
    }

    private Visits getVisits() {
        lab.beans.getBean(Visits)
    }

    private Acceptance getAcceptance() {
        lab.beans.getBean(Acceptance)
    }

    // --- the representative's account, and the buyer's bank ---

    void accountReady() {
        def account = account()
        lab.provider.control("onboard/$account", [name: 'Li Wei'])
        lab.provider.control("require/$account", [due: []])
    }

    void accountRestricted() {
        lab.provider.control("require/${account()}", [due: ['individual.verification.document']])
    }

    private String account() {
        def known = { lab.rows('select account_id from payout_account where representative_id = ?', deal.representative)[0]?.account_id }
        def account = known()
        for (int click = 0; account == null && click < CLICKS; click++) {
            try {
                lab.beans.getBean(Payments).onboard(deal.paid, 'PL')
            } catch (ProblemException unavailable) {
                lab.clock.advance(Duration.ofMinutes(1))
            }
            account = known()
        }
        account
    }

    /** Much later, when there is nothing that we have not heard of: also the refund of a payment that came twice. */
    void refundFails() {
        ask(Duration.ofHours(7))
        ask()
        deal.rows('refund').findAll { it.external_id && it.state in ['PENDING', 'DONE'] }.each {
            lab.provider.control("fail/$it.external_id", [:])
        }
    }
}
