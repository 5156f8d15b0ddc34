-- A payment that the buyer's bank took back, or asked about. The lost_... columns say on whom the loss fell.
create table chargeback (
    id                uuid primary key,
    external_id       text not null unique,
    payment_id        text not null references payment,
    booking_id        uuid not null,
    organisation_id   uuid not null,
    representative_id uuid not null,
    status            text not null check (status in ('INQUIRY', 'INQUIRY_UNDER_REVIEW', 'INQUIRY_CLOSED',
                          'NEEDS_RESPONSE', 'UNDER_REVIEW', 'WON', 'LOST', 'PREVENTED', 'UNKNOWN')),
    provider_status   text not null,
    reason            text not null,
    amount            bigint not null check (amount > 0),
    currency          text not null,
    withdrawn         bigint not null check (withdrawn >= 0),
    fee               bigint not null check (fee >= 0),
    reinstated        bigint not null check (reinstated >= 0),
    refundable        boolean not null,
    due_by            timestamptz,
    evidence          text not null check (evidence in ('NONE', 'SENDING', 'SENT', 'ACCEPTING', 'ACCEPTED', 'FAILED')),
    evidence_attempt  int not null,
    statement         text,
    description       text,
    service_date      text,
    bearer            text check (bearer in ('SHARED', 'PLATFORM')),
    settled           boolean not null,
    trouble           text,
    at_risk           bigint not null check (at_risk >= 0),
    lost_held         bigint not null default 0,
    lost_refund       bigint not null default 0,
    lost_frozen       bigint not null default 0,
    lost_receivable   bigint not null default 0,
    lost_ours         bigint not null default 0,
    lost_losses       bigint not null default 0,
    opened_at         timestamptz not null,
    changed_at        timestamptz not null,
    next_check_at     timestamptz not null
);
create index chargeback_payment on chargeback (payment_id);
create index chargeback_booking on chargeback (booking_id);
create index chargeback_representative on chargeback (representative_id) where not settled;
create index chargeback_due on chargeback (next_check_at) where not settled;

alter table payout add column chargeback_id uuid references chargeback;
alter table payout drop constraint payout_state_check;
alter table payout add constraint payout_state_check check (
    state in ('FROZEN', 'WAITING_FOR_ACCOUNT', 'BLOCKED', 'DUE', 'ON_THE_WAY', 'PAID', 'KEPT'));
create index payout_chargeback on payout (chargeback_id) where state = 'FROZEN';

-- A refund waits while the bank decides about its payment; what the bank pays instead is covered.
alter table refund add column covered bigint not null default 0;
alter table refund add constraint refund_covered_check check (covered between 0 and amount);
alter table refund add column generation int not null default 1;
alter table refund drop constraint refund_state_check;
alter table refund add constraint refund_state_check check (
    state in ('WAITING', 'DUE', 'PENDING', 'DONE', 'FAILED', 'COVERED'));
create index refund_waiting on refund (payment_id) where state = 'WAITING';

alter table payment_operation drop constraint payment_operation_kind_check;
alter table payment_operation add constraint payment_operation_kind_check check (
    kind in ('CREATE_CHECKOUT', 'REFUND', 'TRANSFER', 'REVERSE_TRANSFER', 'CREATE_ACCOUNT', 'LINK_ACCOUNT',
             'UPLOAD_EVIDENCE', 'SUBMIT_EVIDENCE', 'ACCEPT_CHARGEBACK'));
