-- Our own money on its way from the provider to our bank. Those that nobody here asked for were made in the provider's
-- own pages.
create table own_payout (
    id            uuid primary key,
    amount        bigint not null check (amount > 0),
    currency      text not null,
    state         text not null check (state in ('ASKED', 'ON_THE_WAY', 'ARRIVED', 'FAILED', 'REFUSED')),
    external_id   text unique,
    operation_id  uuid unique references payment_operation,
    asked_by      uuid,
    reason        text,
    error_code    text,
    asked_at      timestamptz not null,
    next_check_at timestamptz not null,
    check ((asked_by is null) = (operation_id is null) and (asked_by is null) = (reason is null)),
    check ((external_id is null) = (state in ('ASKED', 'REFUSED')))
);
create index own_payout_due on own_payout (next_check_at) where state = 'ON_THE_WAY';

alter table payment_operation drop constraint payment_operation_kind_check;
alter table payment_operation add constraint payment_operation_kind_check check (
    kind in ('CREATE_CHECKOUT', 'REFUND', 'TRANSFER', 'REVERSE_TRANSFER', 'CREATE_ACCOUNT', 'LINK_ACCOUNT',
             'UPLOAD_EVIDENCE', 'SUBMIT_EVIDENCE', 'ACCEPT_CHARGEBACK', 'OWN_PAYOUT'));
