package app.gemba.bookings

import static app.gemba.bookings.BookingAction.*

import app.gemba.Browser

/** The ways in over HTTP, the actions that each of them can turn out to be, and a body that each of them takes. */
class WaysIn {
    static final Map<String, List<BookingAction>> ALL = [
        'submit'         : [SUBMIT],
        'quotes'         : [QUOTE],
        'decline'        : [DECLINE],
        'accept-quote'   : [ACCEPT_QUOTE],
        'withdraw'       : [WITHDRAW],
        'expenses-bought': [MARK_BOUGHT],
        'check-in'       : [CHECK_IN],
        'check-out'      : [CHECK_OUT],
        'gate-refused'   : [REFUSE_ENTRY],
        'cancel'         : [CANCEL, CANCEL_LATE_REPORT],
        'reschedule'     : [RESCHEDULE],
        'extend-review'  : [EXTEND_REVIEW],
        'split'          : [AGREE_SPLIT],
        'accept'         : [ACCEPT],
        'revision'       : [REQUEST_REVISION],
        'dispute'        : [DISPUTE],
        'decision'       : [DECIDE_SPLIT],
        'held-decision'  : [DECIDE_HELD],
    ]
    static Browser.Answer ask(BookingWorld world, BookingWorld.Deal deal, Browser who, String way, int any = 0) {
        def now = deal.json
        def version = [version: now.version]
        def objectives = now.brief.objectives*.id
        def objective = objectives[any % objectives.size()]
        def contested = now.objectiveResults.findAll { it.outcome == 'CONTESTED' }*.objectiveId
        def weight = any % (1 + (now.brief.objectives.findAll { it.id in contested }*.weight.sum() ?: 0))
        def body = [
            'submit'         : [representativeIds: [deal.representative.me.id]] + version,
            'quotes'         : world.offer(now),
            'decline'        : [reason: 'I am away'],
            'accept-quote'   : [quoteId: now.quotes ? now.quotes.last().id : UUID.randomUUID().toString()] + version,
            'withdraw'       : version,
            'expenses-bought': [bought: [any % 2]] + version,
            'check-in'       : deal.arrival(),
            'check-out'      : deal.arrival(),
            'gate-refused'   : [outcome: ['GATE_REFUSED', 'UNSAFE', 'CLOSED'][any % 3], note: 'The guard had no list'],
            'cancel'         : [reason: 'Plans have changed'] + version,
            'reschedule'     : world.hours(now, 10 + any % 5) + version,
            'extend-review'  : version,
            'split'          : [acceptedWeight: weight] + version,
            'consent'        : [accept: true] + version,
            'accept'         : version,
            'revision'       : [objectiveId: objective, criterion: 'Photos', message: 'None are there'] + version,
            'dispute'        : [contested: [[objectiveId: objective, reason: 'Not shown']], wantedOutcome: 'A refund'] + version,
            'decision'       : [acceptedWeight: weight, reason: 'The photos show a part of what was asked.'] + version,
            'held-decision'  : [acceptedWeight: any % 101, reason: 'Nobody has answered for a long time.'] + version,
        ][way]
        def path = way in ['decision', 'held-decision'] ? "/api/admin/bookings/$deal.id/$way" : "$deal.path/$way"
        way == 'expenses-bought' ? who.put(path, body) : who.post(path, body)
    }
}
