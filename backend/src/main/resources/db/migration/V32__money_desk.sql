-- A correction of the books by hand. What was proposed and what was decided are two rows, never changed: the second
-- one is the second person's, and the database knows that it is not the first.
create table adjustment (
    id             uuid primary key,
    kind           text not null,
    amount         bigint not null check (amount > 0),
    currency       text not null,
    debit_account  text not null,
    credit_account text not null,
    booking_id     uuid,
    party_id       uuid,
    reason         text not null,
    -- the provider's movement that it explains, where it explains one
    movement_id    text,
    proposed_by    uuid not null,
    proposed_at    timestamptz not null,
    check (debit_account <> credit_account),
    unique (id, proposed_by)
);
create index adjustment_booking on adjustment (booking_id);
create index adjustment_movement on adjustment (movement_id);

create table adjustment_decision (
    adjustment_id uuid primary key,
    proposed_by   uuid not null,
    outcome       text not null check (outcome in ('RELEASED', 'REFUSED')),
    note          text,
    decided_by    uuid not null,
    decided_at    timestamptz not null,
    foreign key (adjustment_id, proposed_by) references adjustment (id, proposed_by),
    constraint adjustment_needs_two_people check (decided_by <> proposed_by)
);

create trigger adjustment_append_only before update or delete or truncate on adjustment
    for each statement execute function ledger_append_only();
create trigger adjustment_decision_append_only before update or delete or truncate on adjustment_decision
    for each statement execute function ledger_append_only();

-- Every movement of our balance as the provider lists it: what the journals are held against.
create table provider_movement (
    id         text primary key,
    type       text not null,
    source     text,
    amount     bigint not null,
    fee        bigint not null,
    currency   text not null,
    created    timestamptz not null,
    available  boolean not null,
    seen_at    timestamptz not null,
    -- the one journal that explains it, once it was found; a movement and a journal never change
    journal_id uuid unique references journal
);
create index provider_movement_source on provider_movement (source);
create index provider_movement_open on provider_movement (created) where journal_id is null or not available;

-- What a journal says about the provider's balance as a whole; what only becomes usable does not move it.
create view provider_effect as
select l.journal_id, l.currency, sum(l.amount) as posted
from journal_line l join ledger_account a on a.id = l.account_id
where a.kind in ('PROVIDER_PENDING', 'PROVIDER_AVAILABLE')
group by l.journal_id, l.currency having sum(l.amount) <> 0;

-- Which journals may explain a movement: by the object that moved it, by the call that made the object, or because two
-- people said so. A journal that explains another movement explains no second one.
create view movement_candidate as
with candidate as (
    select m.id as movement_id, j.id as journal_id, e.posted
    from provider_movement m
         join (values ('charge', 'CHARGED'), ('charge', 'PARKED'), ('payment', 'CHARGED'), ('payment', 'PARKED'),
                      ('refund', 'REFUND_SENT'), ('payment_refund', 'REFUND_SENT'),
                      ('refund_failure', 'REFUND_FAILED'), ('payment_failure_refund', 'REFUND_FAILED'),
                      ('transfer_refund', 'TRANSFER_REVERSED'), ('transfer_refund', 'SHARE_RECOVERED'),
                      ('payout', 'OWN_PAYOUT_SENT'), ('payout_failure', 'OWN_PAYOUT_FAILED'),
                      ('payout_cancel', 'OWN_PAYOUT_FAILED')) as means (type, posting) on means.type = m.type
         join journal j on j.source = 'provider' and j.source_id = m.source and j.posting_kind = means.posting
         join provider_effect e on e.journal_id = j.id and e.currency = m.currency
    union all
    select m.id, j.id, e.posted
    from provider_movement m
         join payment_operation o on m.type = 'transfer' and o.kind = 'TRANSFER' and o.external_id = m.source
         join journal j on j.source = 'operation' and j.source_id = cast(o.id as text) and j.posting_kind = 'PAYOUT_SENT'
         join provider_effect e on e.journal_id = j.id and e.currency = m.currency
    union all
    select m.id, j.id, e.posted
    from provider_movement m
         join chargeback c on m.type = 'adjustment' and c.external_id = m.source
         join journal j on j.source = 'chargeback' and j.source_id = cast(c.id as text)
              and j.posting_kind = case when m.amount < 0 then 'CHARGEBACK_WITHDRAWN' else 'CHARGEBACK_WON' end
         join provider_effect e on e.journal_id = j.id and e.currency = m.currency
    union all
    select m.id, j.id, e.posted
    from provider_movement m
         join adjustment a on a.movement_id = m.id
         join journal j on j.source = 'adjustment' and j.source_id = cast(a.id as text)
         join provider_effect e on e.journal_id = j.id and e.currency = m.currency)
select c.movement_id, c.journal_id, c.posted from candidate c
where not exists (
    select from provider_movement other where other.journal_id = c.journal_id and other.id <> c.movement_id);

-- One comparison of everything. Its steps are done one after the other, each once; what a crash leaves is done later.
create table reconciliation_run (
    id           uuid primary key,
    day          date not null,
    cause        text not null check (cause in ('NIGHTLY', 'BY_HAND')),
    asked_by     uuid,
    started_at   timestamptz not null,
    finished_at  timestamptz,
    last_error   text,
    check ((cause = 'BY_HAND') = (asked_by is not null))
);
create unique index reconciliation_one_a_night on reconciliation_run (day) where cause = 'NIGHTLY';
create unique index reconciliation_one_at_a_time on reconciliation_run ((finished_at is null)) where finished_at is null;

create table reconciliation_step (
    run_id      uuid not null references reconciliation_run,
    step        text not null,
    compared    bigint not null,
    -- where to go on after a crash
    position    text,
    finished_at timestamptz,
    primary key (run_id, step)
);

create table reconciliation_difference (
    id              uuid primary key,
    run_id          uuid not null references reconciliation_run,
    rule            text not null,
    subject         text not null,
    booking_id      uuid,
    currency        text,
    expected        bigint not null,
    found           bigint not null,
    detail          text,
    acknowledged_by uuid,
    acknowledged_at timestamptz,
    note            text,
    unique (run_id, rule, subject),
    check ((acknowledged_by is null) = (note is null) and (acknowledged_by is null) = (acknowledged_at is null))
);
create index reconciliation_difference_again on reconciliation_difference (rule, subject);

-- What a person decided about a payment that was parked.
alter table payment drop constraint payment_state_check;
alter table payment add constraint payment_state_check check (
    state in ('HELD', 'SENT_BACK', 'PARKED', 'SETTLED_BY_HAND'));
create index payment_parked on payment (received_at) where state = 'PARKED';

create table parked_decision (
    payment_id text primary key references payment,
    outcome    text not null check (outcome in ('SENT_BACK', 'SETTLED_BY_HAND')),
    note       text not null,
    decided_by uuid not null,
    decided_at timestamptz not null
);
create trigger parked_decision_append_only before update or delete or truncate on parked_decision
    for each statement execute function ledger_append_only();

-- How a refund that the card did not take was paid.
alter table refund drop constraint refund_state_check;
alter table refund add constraint refund_state_check check (
    state in ('WAITING', 'DUE', 'PENDING', 'DONE', 'FAILED', 'COVERED', 'PAID_BY_HAND'));
create index refund_failed on refund (id) where state = 'FAILED';

create table refund_by_hand (
    refund_id   uuid primary key references refund,
    method      text not null check (method in ('BANK_TRANSFER', 'OTHER_CARD', 'OTHER')),
    reference   text not null,
    paid_on     date not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null
);
create trigger refund_by_hand_append_only before update or delete or truncate on refund_by_hand
    for each statement execute function ledger_append_only();

-- The desk finds operations by what they move and by what they made.
create index payment_operation_amount on payment_operation (amount, currency) where amount is not null;
create index payment_operation_external on payment_operation (external_id);
create index journal_source_id on journal (source_id);
