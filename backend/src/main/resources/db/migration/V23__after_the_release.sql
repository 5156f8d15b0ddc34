-- What can happen to money after it was released: given back, taken back from whoever was paid, set off, written off.
alter table payment_operation drop constraint payment_operation_kind_check;
alter table payment_operation add constraint payment_operation_kind_check check (
    kind in ('CREATE_CHECKOUT', 'REFUND', 'TRANSFER', 'REVERSE_TRANSFER', 'CREATE_ACCOUNT', 'LINK_ACCOUNT'));

-- What is not sent of a payout: given back to the buyer before it left, or set off against what is owed to us.
alter table payout add column kept bigint not null default 0;
alter table payout add constraint payout_kept_check check (kept between 0 and amount);
alter table payout drop constraint payout_state_check;
alter table payout add constraint payout_state_check check (
    state in ('WAITING_FOR_ACCOUNT', 'BLOCKED', 'DUE', 'ON_THE_WAY', 'PAID', 'KEPT'));
drop index payout_due;
create index payout_due on payout (next_check_at) where state in ('WAITING_FOR_ACCOUNT', 'BLOCKED', 'DUE');

-- Money given back to a buyer after the report was accepted. The key is the client's: the same order twice is one.
create table restitution (
    id                uuid primary key,
    booking_id        uuid not null,
    payment_id        text not null references payment,
    representative_id uuid not null,
    key               uuid not null,
    amount            bigint not null check (amount > 0),
    currency          text not null,
    bearer            text not null check (bearer in ('SHARED', 'PLATFORM')),
    reason            text not null,
    kept              bigint not null check (kept >= 0),
    owed              bigint not null check (owed >= 0),
    commission        bigint not null check (commission >= 0),
    losses            bigint not null check (losses >= 0),
    ordered_by        uuid not null,
    ordered_at        timestamptz not null,
    unique (booking_id, key),
    constraint restitution_shares check (amount = kept + owed + commission + losses)
);

-- What a representative was paid and owes back, per payout. It is taken back from the provider's account where that is
-- possible, once; what is not got in that way stays in the ledger and is set off against the next payouts.
create table claim (
    id                uuid primary key,
    cause             text not null,
    booking_id        uuid not null,
    representative_id uuid not null,
    payout_id         uuid not null references payout,
    payout_operation  uuid references payment_operation,
    amount            bigint not null check (amount > 0),
    currency          text not null,
    state             text not null check (state in ('WAITING', 'DUE', 'ASKED', 'TAKEN', 'OWED')),
    asked             bigint not null check (asked between 0 and amount),
    operation_id      uuid references payment_operation,
    error_code        text,
    next_check_at     timestamptz not null,
    created_at        timestamptz not null,
    unique (cause, payout_id)
);
create index claim_representative on claim (representative_id) where state = 'ASKED';
create index claim_payout on claim (payout_id);
create index claim_operation on claim (operation_id);
create index claim_due on claim (next_check_at) where state = 'DUE';

create table write_off (
    id                uuid primary key,
    representative_id uuid not null,
    key               uuid not null unique,
    amount            bigint not null check (amount > 0),
    currency          text not null,
    reason            text not null,
    ordered_by        uuid not null,
    ordered_at        timestamptz not null
);
create index write_off_representative on write_off (representative_id, ordered_at);
