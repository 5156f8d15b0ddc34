-- One row per call to the payment provider, committed before the call. The key is made from the row, so that a crash,
-- a timeout or a second worker repeats the same call instead of making another one.
create table payment_operation (
    id              uuid primary key,
    kind            text not null check (
        kind in ('CREATE_CHECKOUT', 'REFUND', 'TRANSFER', 'CREATE_ACCOUNT', 'LINK_ACCOUNT')),
    booking_id      uuid,
    party_id        uuid,
    business_key    text not null,
    generation      int not null check (generation > 0),
    amount          bigint,
    currency        text,
    request_json    text not null,
    request_hash    text not null,
    idempotency_key text not null unique,
    state           text not null check (
        state in ('NEW', 'SENT', 'SUCCEEDED', 'REJECTED', 'UNKNOWN', 'ABANDONED')),
    external_id     text,
    result_url      text,
    error_code      text,
    attempts        int not null,
    first_sent_at   timestamptz,
    leased_until    timestamptz,
    absent_since    timestamptz,
    next_attempt_at timestamptz not null,
    created_at      timestamptz not null,
    constraint payment_operation_once unique nulls not distinct (kind, booking_id, business_key, generation),
    unique (kind, external_id),
    check ((amount is null) = (currency is null))
);
create index payment_operation_due on payment_operation (next_attempt_at) where state in ('NEW', 'SENT', 'UNKNOWN');

-- A hosted payment page for one booking, with what was agreed when it was made.
create table checkout (
    id                uuid primary key,
    booking_id        uuid not null,
    operation_id      uuid not null references payment_operation,
    organisation_id   uuid not null,
    representative_id uuid not null,
    fee               bigint not null check (fee >= 0),
    expenses          bigint not null check (expenses >= 0),
    currency          text not null,
    state             text not null check (state in ('OPEN', 'PAID', 'CLOSED')),
    expires_at        timestamptz not null,
    checks            int not null,
    next_check_at     timestamptz not null,
    created_at        timestamptz not null
);
create unique index checkout_one_open on checkout (booking_id) where state = 'OPEN';
create unique index checkout_operation on checkout (operation_id);
create index checkout_representative on checkout (representative_id);
create index checkout_due on checkout (next_check_at) where state = 'OPEN';

-- A payment that succeeded: held for its booking, sent back because it came too late or twice, or parked.
create table payment (
    id              text primary key,
    booking_id      uuid not null,
    checkout_id     uuid not null references checkout,
    charge_id       text not null unique,
    state           text not null check (state in ('HELD', 'SENT_BACK', 'PARKED')),
    amount          bigint not null check (amount > 0),
    fee             bigint not null,
    currency        text not null,
    funds_available boolean not null,
    received_at     timestamptz not null,
    next_check_at   timestamptz not null
);
create unique index payment_one_held on payment (booking_id) where state = 'HELD';
create index payment_booking on payment (booking_id);
create index payment_checkout on payment (checkout_id);
create index payment_due on payment (next_check_at) where not funds_available;

-- Money decided to go back to a buyer.
create table refund (
    id            uuid primary key,
    booking_id    uuid not null,
    payment_id    text not null references payment,
    decision      text not null,
    amount        bigint not null check (amount > 0),
    currency      text not null,
    state         text not null check (state in ('DUE', 'PENDING', 'DONE', 'FAILED')),
    operation_id  uuid references payment_operation,
    external_id   text unique,
    created_at    timestamptz not null,
    next_check_at timestamptz not null,
    unique (payment_id, decision)
);
create index refund_booking on refund (booking_id);
create index refund_operation on refund (operation_id);
create index refund_due on refund (next_check_at) where state = 'PENDING';

-- Money decided to go to a representative: amount = fee + expenses - commission.
create table payout (
    id                uuid primary key,
    booking_id        uuid not null,
    representative_id uuid not null,
    payment_id        text not null references payment,
    decision          text not null,
    fee               bigint not null check (fee >= 0),
    expenses          bigint not null check (expenses >= 0),
    commission        bigint not null check (commission >= 0),
    amount            bigint not null check (amount > 0 and amount = fee + expenses - commission),
    currency          text not null,
    state             text not null check (state in ('WAITING_FOR_ACCOUNT', 'DUE', 'ON_THE_WAY', 'PAID')),
    generation        int not null,
    operation_id      uuid references payment_operation,
    external_id       text unique,
    next_check_at     timestamptz not null,
    changed_at        timestamptz not null,
    unique (booking_id, decision)
);
create index payout_representative on payout (representative_id, changed_at);
create index payout_operation on payout (operation_id);
create index payout_due on payout (next_check_at) where state in ('WAITING_FOR_ACCOUNT', 'DUE');

-- Where a representative is paid. The bank details themselves stay with the provider.
create table payout_account (
    representative_id uuid primary key,
    rail              text not null check (rail in ('CONNECT_TRANSFER', 'MANUAL_BANK')),
    account_id        text not null unique,
    state             text not null check (state in ('ONBOARDING', 'READY', 'RESTRICTED')),
    requirements      text not null,
    next_check_at     timestamptz not null
);

-- What the provider told us, as it came.
create table webhook_event (
    event_id    text primary key,
    account     text,
    type        text not null,
    topic       text not null,
    object_id   text not null,
    created_at  timestamptz not null,
    api_version text,
    livemode    boolean not null,
    raw         bytea not null,
    received_at timestamptz not null,
    state       text not null check (state in ('NEW', 'DONE', 'PARKED')),
    attempts    int not null,
    last_error  text
);
create index webhook_event_new on webhook_event (received_at) where state <> 'DONE';
create index webhook_event_object on webhook_event (object_id);
