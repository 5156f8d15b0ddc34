-- A booking and where it stands. What is only read and written as a whole is kept as one document.
create table booking (
    id                uuid primary key,
    organisation_id   uuid not null references organisation,
    organisation_name text not null,
    buyer_id          uuid not null references user_account,
    buyer_name        text not null,
    factory_id        uuid not null references factory,
    brief             jsonb not null,
    status            text not null check (status in ('DRAFT', 'OPEN', 'AGREED', 'FUNDED', 'ON_SITE', 'REPORTING',
                          'DELIVERED', 'REVISION', 'DISPUTED', 'ACCEPTED', 'CLOSED', 'CANCELLED', 'EXPIRED', 'NO_SHOW')),
    representative_id uuid references user_account,
    quote_id          uuid,
    visit             jsonb,
    review            jsonb not null,
    consent           jsonb,
    dispute           jsonb,
    -- In minor units of the brief's currency. What is funded and not yet decided upon is held.
    purse_funded      bigint not null check (purse_funded >= 0),
    purse_fee         bigint not null check (purse_fee >= 0),
    purse_expenses    bigint not null check (purse_expenses >= 0),
    purse_refund      bigint not null check (purse_refund >= 0),
    deadline_at       timestamptz,
    deadline_action   text,
    -- When the timers look at this booking next; null where the deadline is only for people.
    timer_at          timestamptz,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    version           bigint not null,
    check (purse_fee + purse_expenses + purse_refund <= purse_funded),
    check (status in ('DRAFT', 'OPEN', 'EXPIRED', 'CANCELLED')
           or (representative_id is not null and quote_id is not null and visit is not null))
);
create index booking_organisation on booking (organisation_id, id desc);
create index booking_representative on booking (representative_id, id desc);
create index booking_factory on booking (factory_id);
create index booking_timer on booking (timer_at) where timer_at is not null;

-- Who was asked for a quote.
create table invitation (
    id                  uuid primary key,
    booking_id          uuid not null references booking,
    representative_id   uuid not null references user_account,
    representative_name text not null,
    state               text not null check (state in ('INVITED', 'QUOTED', 'COUNTERED', 'DECLINED', 'NOT_CHOSEN')),
    reason              text,
    invited_at          timestamptz not null,
    unique (booking_id, representative_id)
);
create index invitation_representative on invitation (representative_id, booking_id desc);

create table quote (
    id                  uuid primary key,
    booking_id          uuid not null references booking,
    representative_id   uuid not null references user_account,
    representative_name text not null,
    kind                text not null check (kind in ('QUOTE', 'COUNTER')),
    currency            text not null check (length(currency) = 3),
    man_days            numeric(4, 1) not null check (man_days > 0 and man_days * 2 = trunc(man_days * 2)),
    day_rate_minor      bigint not null check (day_rate_minor > 0),
    fee_minor           bigint not null check (fee_minor > 0),
    expenses            jsonb not null,
    start_at            timestamptz not null,
    end_at              timestamptz not null check (end_at > start_at),
    time_zone           text not null,
    expires_at          timestamptz not null,
    message             text not null,
    created_at          timestamptz not null,
    state               text not null check (state in ('OPEN', 'ACCEPTED', 'WITHDRAWN', 'NOT_CHOSEN'))
);
create index quote_booking on quote (booking_id);
-- A new quote of the same representative takes the place of the earlier one.
create unique index quote_one_open on quote (booking_id, representative_id) where state in ('OPEN', 'ACCEPTED');
alter table booking add foreign key (quote_id) references quote;

-- What happened, in order. Never changed.
create table booking_event (
    id         uuid primary key,
    booking_id uuid not null references booking,
    at         timestamptz not null,
    action     text not null,
    actor      text not null check (actor in ('BUYER', 'REPRESENTATIVE', 'ADMIN', 'TIMER', 'PAYMENT')),
    actor_id   uuid,
    status     text not null,
    text       text not null
);
create index booking_event_booking on booking_event (booking_id, id);

create function booking_event_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'booking_event is append-only';
end $$;
create trigger booking_event_append_only before update or delete on booking_event
    for each row execute function booking_event_is_append_only();

-- What counts against a representative's reliability.
create table quality_event (
    id                uuid primary key,
    booking_id        uuid not null references booking,
    representative_id uuid not null references user_account,
    kind              text not null check (kind in ('NO_SHOW', 'CANCELLED', 'REPORT_LATE')),
    at                timestamptz not null
);
create index quality_event_representative on quality_event (representative_id, at);
