-- Which rail reaches whom, from which day to which. No row for a day: nobody there can be paid on it yet.
create table payout_route (
    id           uuid primary key,
    country      text not null check (country ~ '^[A-Z]{2}$'),
    entity_type  text not null check (entity_type in ('INDIVIDUAL', 'COMPANY')),
    currency     text not null check (currency ~ '^[A-Z]{3}$'),
    rail         text not null check (rail in ('CONNECT_TRANSFER', 'MANUAL_BANK')),
    valid_from   date not null,
    valid_to     date,
    min_minor    bigint not null check (min_minor >= 0),
    evidence_url text,
    checked_on   date,
    -- the admin who added it; null for what came with the product
    added_by     uuid,
    check (valid_to > valid_from),
    constraint payout_route_one_at_a_time exclude using gist (
        country with =, entity_type with =, currency with =, daterange(valid_from, valid_to) with &&)
);
create index payout_route_country on payout_route (country, entity_type, currency, valid_from);

-- The provider pays connected accounts in the United States, the United Kingdom, the EEA, Canada and Switzerland.
-- Everybody else is paid by our bank, which should be asked about each country: these rows were not checked with one.
insert into payout_route (id, country, entity_type, currency, rail, valid_from, min_minor, evidence_url, checked_on)
select uuidv7(), country, entity_type, currency, rail, date '2026-01-01',
       case rail when 'MANUAL_BANK' then by_bank else by_provider end,
       case rail when 'CONNECT_TRANSFER' then 'https://docs.stripe.com/connect/cross-border-payouts' end,
       case rail when 'CONNECT_TRANSFER' then date '2026-09-30' end
from (select unnest(string_to_array('US GB CA CH AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO', ' ')) as country,
             'CONNECT_TRANSFER' as rail
      union all
      select unnest(string_to_array('AL BD BR CN CO DO EG ET GT HK HN HT ID IN JO JP KE KH KR LK LS MA MG MM MN MU MX MY NI NP PE PH PK SV TH TN TR TW UZ VN', ' ')),
             'MANUAL_BANK') as reached
cross join unnest(array['INDIVIDUAL', 'COMPANY']) as entity_type
cross join (values ('USD', 100, 2500), ('EUR', 100, 2500), ('GBP', 100, 2000), ('JPY', 100, 4000), ('PLN', 100, 10000),
                   ('CAD', 100, 3500), ('CHF', 100, 2500)) as least (currency, by_provider, by_bank);

-- A representative may get another account after one was closed; the old one stays for what still belongs to it.
alter table payout_account
    drop constraint payout_account_pkey,
    drop constraint payout_account_account_id_key,
    drop constraint payout_account_state_check,
    drop column rail,
    add primary key (account_id),
    add column answer_by timestamptz,
    add column closed_at timestamptz,
    add column bank_refused_at timestamptz,
    add constraint payout_account_state_check check (state in ('ONBOARDING', 'READY', 'RESTRICTED', 'CLOSED')),
    add check ((closed_at is not null) = (state = 'CLOSED'));
create unique index payout_account_one_open on payout_account (representative_id) where state <> 'CLOSED';

alter table payout
    add column rail text check (rail in ('CONNECT_TRANSFER', 'MANUAL_BANK')),
    add column due_since timestamptz not null default now(),
    add column sent_at timestamptz;
alter table payout alter column due_since drop default;
create index payout_by_hand on payout (currency, due_since) where state = 'DUE' and rail = 'MANUAL_BANK';

-- Where a representative's bank account is. Only sealed: AES-GCM under a key that is not in this database.
create table bank_details (
    id                uuid primary key,
    representative_id uuid not null,
    country           text not null check (country ~ '^[A-Z]{2}$'),
    entity_type       text not null check (entity_type in ('INDIVIDUAL', 'COMPANY')),
    key_id            text not null,
    sealed            text not null,
    mask              text not null,
    -- whom to tell when they are changed
    contact_email     text not null,
    state             text not null check (state in ('USABLE', 'REFUSED', 'REPLACED')),
    refused_reason    text,
    usable_from       timestamptz not null,
    created_at        timestamptz not null
);
create unique index bank_details_current on bank_details (representative_id) where state <> 'REPLACED';
create index bank_details_representative on bank_details (representative_id);
create index bank_details_key on bank_details (key_id);

-- Payouts of one currency that go to our bank in one file, once two different admins have released it.
create table payout_batch (
    id             uuid primary key,
    number         bigint generated always as identity unique,
    currency       text not null check (currency ~ '^[A-Z]{3}$'),
    state          text not null check (state in ('DRAFT', 'RELEASED_ONCE', 'RELEASED', 'CANCELLED')),
    created_by     uuid not null,
    created_at     timestamptz not null,
    first_by       uuid,
    first_at       timestamptz,
    second_by      uuid,
    second_at      timestamptz,
    execute_on     date,
    file_sha256    text,
    version        bigint not null,
    constraint payout_batch_two_people check (first_by <> second_by),
    check ((first_by is null) = (first_at is null) and (second_by is null) = (second_at is null)),
    check (second_by is null or first_by is not null),
    check ((state = 'RELEASED') = (second_by is not null and execute_on is not null and file_sha256 is not null))
);

-- One payment of a batch. end_to_end_id is what the bank and the receiver call it, once and for ever.
create table payout_line (
    id                uuid primary key,
    batch_id          uuid not null references payout_batch,
    payout_id         uuid not null references payout,
    attempt           int not null check (attempt > 0),
    generation        int not null,
    booking_id        uuid not null,
    representative_id uuid not null,
    bank_details_id   uuid not null references bank_details,
    amount            bigint not null check (amount > 0),
    currency          text not null,
    end_to_end_id     text not null unique,
    state             text not null check (
        state in ('DRAFT', 'SENT', 'IN_PROCESS', 'CONFIRMED', 'REJECTED', 'RETURNED', 'CANCELLED')),
    reason            text,
    changed_at        timestamptz not null,
    unique (payout_id, attempt)
);
create index payout_line_batch on payout_line (batch_id);
create index payout_line_state on payout_line (state, changed_at);
create unique index payout_line_one_open on payout_line (payout_id) where state in ('DRAFT', 'SENT', 'IN_PROCESS');
create index payout_line_details on payout_line (bank_details_id);

-- What happened to a batch, by whom.
create table payout_batch_event (
    id       uuid primary key,
    batch_id uuid not null references payout_batch,
    what     text not null,
    by_id    uuid not null,
    note     text,
    at       timestamptz not null
);
create index payout_batch_event_batch on payout_batch_event (batch_id, at);

-- What the bank said about payments. Its files hold account numbers, so that only their hash and findings are kept.
create table status_report (
    id          uuid primary key,
    sha256      text not null unique,
    message_id  text not null,
    file_name   text not null,
    imported_by uuid not null,
    imported_at timestamptz not null
);
create table status_report_line (
    report_id     uuid not null references status_report,
    position      int not null,
    end_to_end_id text not null,
    status        text not null,
    reason        text,
    line_id       uuid references payout_line,
    outcome       text not null,
    primary key (report_id, position)
);
create index status_report_line_line on status_report_line (line_id);
