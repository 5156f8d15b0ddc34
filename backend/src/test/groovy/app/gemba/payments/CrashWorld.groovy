package app.gemba.payments

import app.gemba.Browser
import app.gemba.payments.operations.OperationKind
import app.gemba.payments.provider.ProviderFacts

/** Brings bookings to the brink of each kind of operation and notice, and tells what must have come of it in the end. */
class CrashWorld {
    final MoneyLab lab
    private final MoneyPost post
    private final CrashChargebacks chargebacks
    private final CrashTreasury treasury

    CrashWorld(MoneyLab lab) {
        this.lab = lab
        post = new MoneyPost(lab)
        treasury = new CrashTreasury(lab, post)
        post.begin(null)
        chargebacks = new CrashChargebacks(lab, post)
    }

    CrashCase of(OperationKind kind, CrashStep step, String currency = 'USD') {
        def it = brink(kind, currency)
        it.step = step
        it.kind = kind.name()
        it
    }

    /** A kind that is new has no brink, and its spec fails until it has one. */
    private CrashCase brink(OperationKind kind, String currency) {
        switch (kind) {
            case OperationKind.CREATE_CHECKOUT: return checkout(currency)
            case OperationKind.REFUND: return refund(currency)
            case OperationKind.TRANSFER: return transfer(currency)
            case OperationKind.REVERSE_TRANSFER: return reversal(currency)
            case OperationKind.CREATE_ACCOUNT: return account(currency, false)
            case OperationKind.LINK_ACCOUNT: return account(currency, true)
            case OperationKind.UPLOAD_EVIDENCE: return chargebacks.answered(funded(currency), true)
            case OperationKind.SUBMIT_EVIDENCE: return chargebacks.answered(funded(currency), false)
            case OperationKind.OWN_PAYOUT: return treasury.sent()
            case OperationKind.ACCEPT_CHARGEBACK: return chargebacks.accepted(funded(currency))
            default: throw new IllegalStateException("Nobody says how $kind is crashed")
        }
    }

    private CrashCase checkout(String currency) {
        def deal = agreed(currency)
        def click = { URI app -> lab.buyerAt(app).post("/api/bookings/$deal.id/payment") }
        new CrashCase(deal: deal, subject: deal.id, act: click,
            again: { URI app -> lab.provider.pay(click(app).expect(200).json.checkoutUrl as String) },
            wrong: { CrashCase.untrue('it is funded': deal.status == 'FUNDED', 'one page was made': sessions(deal) == 1) })
    }

    private CrashCase refund(String currency) {
        def deal = funded(currency)
        def cancel = { URI app ->
            if (deal.status == 'FUNDED') {
                lab.buyerAt(app).post("/api/bookings/$deal.id/cancel", [reason: 'Plans changed', version: deal.version])
            }
        }
        new CrashCase(deal: deal, subject: deal.id, act: cancel, again: cancel,
            wrong: {
                def state = deal.rows('refund')*.state
                CrashCase.untrue('it is cancelled': deal.status == 'CANCELLED', 'the refund has an end': state in [['PENDING'], ['DONE'], ['FAILED']],
                    'one refund was made, or none that was refused': refunds(deal) == (state == ['FAILED'] ? 0 : 1))
            })
    }

    private CrashCase transfer(String currency) {
        def deal = delivered(currency)
        def accept = { URI app ->
            if (deal.status == 'DELIVERED') {
                lab.buyerAt(app).post("/api/bookings/$deal.id/accept", [version: deal.version])
            }
        }
        new CrashCase(deal: deal, subject: deal.id, act: accept, again: accept,
            wrong: {
                CrashCase.untrue('it is accepted': deal.status == 'ACCEPTED', 'it is paid out': deal.rows('payout')*.state == ['PAID'],
                    'one transfer was made': transfers(deal).size() == 1)
            })
    }

    private CrashCase reversal(String currency) {
        def deal = released(currency)
        def key = UUID.randomUUID()
        def order = { URI app ->
            lab.adminAt(app).post("/api/admin/bookings/$deal.id/restitutions", [
                key: key, amount: [minor: 20_000, currency: currency], bearer: 'SHARED', reason: 'The photos were those of another factory'])
        }
        new CrashCase(deal: deal, subject: deal.id, act: order, again: order,
            wrong: {
                def state = deal.rows('claim')*.state
                CrashCase.untrue('one refund was made': refunds(deal) == 1, 'the claim has an end': state in [['TAKEN'], ['OWED']],
                    'one reversal was made, or none that was refused': reversals(deal) == (state == ['OWED'] ? 0 : 1))
            })
    }

    private CrashCase account(String currency, boolean made) {
        def deal = agreed(currency)
        if (made) {
            lab.beans.getBean(Payments).onboard(deal.paid, 'PL')
        }
        def click = { URI app -> lab.representativeAt(app, deal).post('/api/representatives/me/payout-account') }
        new CrashCase(deal: deal, subject: deal.representative, act: click,
            again: { URI app -> assert click(app).expect(200).json.url },
            wrong: { CrashCase.untrue('one account was made': accounts(deal) == 1) })
    }

    /** Everything is compared with the provider's list. Only one such run goes on at a time. */
    CrashCase reconciliation(CrashStep step) {
        def runs = { lab.rows('select * from reconciliation_run') }
        def before = runs().size()
        def start = { URI app ->
            if (runs().size() == before) {
                lab.adminAt(app).post('/api/admin/money/reconciliation').expect(201)
            }
        }
        new CrashCase(step: step, kind: 'reconciliation-due', subject: CrashHooks.ANY, alone: step == CrashStep.DELIVERED, act: start, again: start,
            wrong: { CrashCase.untrue('one comparison came to its end': runs()*.finished_at.count { it } == before + 1) })
    }

    // --- notices ---

    CrashCase of(ProviderFacts.Topic topic, CrashStep step, String currency = 'USD') {
        def it = told(topic, step, currency)
        it.step = step
        it.kind = topic.name()
        it
    }

    private CrashCase told(ProviderFacts.Topic topic, CrashStep step, String currency) {
        switch (topic) {
            case ProviderFacts.Topic.CHECKOUT: return paid(currency, 'checkout.session.completed')
            case ProviderFacts.Topic.PAYMENT: return paid(currency, 'payment_intent.succeeded')
            case ProviderFacts.Topic.CHARGE: return paid(currency, 'charge.succeeded')
            case ProviderFacts.Topic.REFUND: return refund(currency).tap { event = 'refund.created' }
            case ProviderFacts.Topic.TRANSFER: return transfer(currency).tap { event = 'transfer.created' }
            case ProviderFacts.Topic.ACCOUNT: return ready(currency)
            case ProviderFacts.Topic.ARRIVAL: return sentBack(currency)
            case ProviderFacts.Topic.OWN_PAYOUT: return treasury.told()
            case ProviderFacts.Topic.CHARGEBACK: return chargebacks.told(funded(currency))
            case ProviderFacts.Topic.OTHER: return unknown(currency)
            default: throw new IllegalStateException("Nobody says how a notice about $topic is crashed")
        }
    }

    private CrashCase paid(String currency, String event) {
        def deal = agreed(currency)
        def page = lab.beans.getBean(Payments).pay(lab.buyer, deal.booking)
        new CrashCase(deal: deal, subject: deal.id, event: event, act: { URI app -> lab.provider.pay(page) }, again: { URI app -> },
            wrong: { CrashCase.untrue('it is funded': deal.status == 'FUNDED', 'one payment is booked': deal.rows('payment').size() == 1) })
    }

    private CrashCase ready(String currency) {
        def deal = agreed(currency)
        lab.beans.getBean(Payments).onboard(deal.paid, 'PL')
        def account = { lab.rows('select * from payout_account where representative_id = ?', deal.representative)[0] }
        new CrashCase(deal: deal, subject: deal.representative, event: 'account.updated',
            act: { URI app -> lab.provider.onboard(account().account_id as String) }, again: { URI app -> },
            wrong: { CrashCase.untrue('the account is ready': account().state == 'READY') })
    }

    /** The representative's own bank does not take what the provider passed on to it. */
    private CrashCase sentBack(String currency) {
        def deal = released(currency, MoneyScenario.AT_ONCE)
        def account = { lab.rows('select * from payout_account where representative_id = ?', deal.representative)[0] }
        def id = account().account_id as String
        def payout = lab.provider.write('/v1/payouts', [amount: deal.rows('payout')[0].amount, currency: currency.toLowerCase()], id).id
        lab.provider.control("arrive/$payout", [:])
        new CrashCase(deal: deal, subject: id, event: 'payout.failed',
            act: { URI app -> lab.provider.control("fail/$payout", [reason: 'account_closed']) }, again: { URI app -> },
            wrong: { CrashCase.untrue('the representative is told': account().bank_refused_at != null, 'the payout stays paid': deal.rows('payout')*.state == ['PAID']) })
    }

    private CrashCase unknown(String currency) {
        def deal = agreed(currency)
        new CrashCase(deal: deal, subject: deal.id,
            act: { URI app -> PaymentProviderForSpecs.tell(new Browser(app), 'balance.available', deal.id as String) },
            again: { URI app -> }, wrong: { [] })
    }

    // --- bookings ---

    private MoneyDeal agreed(String currency) {
        lab.agreed(currency, 30_000, 2, [4_050L])
    }

    private MoneyDeal funded(String currency, List<String> card = MoneyScenario.GOOD) {
        def deal = agreed(currency)
        new MoneyPlayer(lab, post, deal, null).pay([card])
        post.carry()
        assert deal.status == 'FUNDED'
        deal
    }

    /** By a representative who can be paid. */
    private MoneyDeal delivered(String currency) {
        def deal = payable(currency)
        new MoneyPlayer(lab, post, deal, null).reported('DELIVERED')
        deal
    }

    /** The report is accepted, and the representative is paid. */
    private MoneyDeal released(String currency, List<String> card = MoneyScenario.GOOD) {
        def deal = payable(currency, card)
        new MoneyPlayer(lab, post, deal, null).accept(false)
        post.carry()
        assert deal.rows('payout')*.state == ['PAID']
        deal
    }

    private MoneyDeal payable(String currency, List<String> card = MoneyScenario.GOOD) {
        def deal = funded(currency, card)
        new MoneyPlayer(lab, post, deal, null).accountReady()
        post.carry()
        deal
    }

    // --- what the provider has made ---

    private int sessions(MoneyDeal deal) {
        all('/v1/checkout/sessions').count { it.client_reference_id == deal.id.toString() }
    }

    private int refunds(MoneyDeal deal) {
        all("/v1/refunds?payment_intent=${deal.rows('payment')[0].id}").size()
    }

    private List<Map> transfers(MoneyDeal deal) {
        all("/v1/transfers?transfer_group=booking_$deal.id")
    }

    private int reversals(MoneyDeal deal) {
        transfers(deal).sum { all("/v1/transfers/$it.id/reversals").size() } as int
    }

    private int accounts(MoneyDeal deal) {
        all('/v1/accounts').count { it.metadata.representative_id == deal.representative.toString() }
    }

    private List<Map> all(String path) {
        List<Map> all = []
        for (def page = null; page == null || page.has_more;) {
            page = lab.provider.read("$path${path.contains('?') ? '&' : '?'}limit=100${all ? "&starting_after=${all.last().id}" : ''}")
            all.addAll(page.data as List<Map>)
        }
        all
    }
}
