-- What a buyer wants to stand on an invoice. Without a row the organisation's name stands there alone.
create table billing_details (
    organisation_id uuid primary key references organisation,
    name            text not null check (length(name) between 1 and 200),
    address         text not null check (length(address) between 1 and 400),
    city            text not null check (length(city) between 1 and 120),
    postal_code     text not null check (length(postal_code) <= 20),
    country         text not null check (country ~ '^[A-Z]{2}$'),
    tax_id          text not null check (length(tax_id) <= 40),
    reference       text not null check (length(reference) <= 80),
    version         bigint not null
);

-- How far each series of numbers has come: one per issuing entity, kind of document and year.
create table document_series (
    issuer      text not null,
    kind        text not null,
    year        int not null,
    last_number int not null check (last_number > 0),
    primary key (issuer, kind, year)
);

-- A document as it was issued, everything that stands on it included. Never changed: what was wrong gets another one.
create table document (
    id                uuid primary key,
    kind              text not null check (kind in ('INVOICE', 'CREDIT_NOTE', 'PAYOUT_STATEMENT')),
    issuer            text not null check (issuer ~ '^[A-Z0-9]{1,12}$'),
    year              int not null,
    number            int not null,
    -- the movement of money that it documents; once
    journal_id        uuid not null unique references journal,
    -- what it is about: a payment, a refund, a chargeback or one try of a payout; once
    subject           text not null,
    booking_id        uuid not null,
    organisation_id   uuid references organisation,
    representative_id uuid references user_account,
    -- the invoice that a credit note corrects
    corrects          uuid references document,
    net               bigint not null check (net >= 0),
    tax               bigint not null check (tax >= 0),
    total             bigint not null check (total > 0 and total = net + tax),
    currency          text not null check (currency ~ '^[A-Z]{3}$'),
    tax_reason        text not null,
    content           jsonb not null,
    issued_at         timestamptz not null,
    -- of the file, once it has been drawn
    sha256            text,
    size              int,
    unique (issuer, kind, year, number),
    unique (kind, subject),
    check ((kind = 'PAYOUT_STATEMENT') = (representative_id is not null)),
    check ((kind = 'PAYOUT_STATEMENT') = (organisation_id is null)),
    check ((kind = 'CREDIT_NOTE') = (corrects is not null)),
    check ((sha256 is null) = (size is null))
);
create index document_organisation on document (organisation_id, id desc);
create index document_representative on document (representative_id, id desc);
create index document_booking on document (booking_id, id);
create index document_corrects on document (corrects);
create index document_undrawn on document (id) where sha256 is null;

-- The number is taken here and nowhere else, in the transaction that writes the document: the series' row is locked
-- until that transaction ends, and goes back with it when it fails. So no number is missing and none is used twice.
create function document_take_number() returns trigger language plpgsql as $$
begin
    new.year := extract(year from new.issued_at at time zone 'UTC');
    insert into document_series (issuer, kind, year, last_number)
    values (new.issuer, new.kind, new.year, 1)
    on conflict (issuer, kind, year) do update set last_number = document_series.last_number + 1
    returning last_number into new.number;
    return new;
end $$;
create trigger document_numbered before insert on document for each row execute function document_take_number();

create function document_series_guard() returns trigger language plpgsql as $$
begin
    if tg_op in ('DELETE', 'TRUNCATE') or pg_trigger_depth() < 2 then
        raise exception 'numbers are only taken by documents' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger document_series_guarded before insert or update or delete on document_series
    for each row execute function document_series_guard();
create trigger document_series_kept before truncate on document_series
    for each statement execute function document_series_guard();

create function document_is_issued() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.sha256 is null and new.sha256 is not null
       and to_jsonb(new) - 'sha256' - 'size' = to_jsonb(old) - 'sha256' - 'size' then
        return new;
    end if;
    raise exception 'document % is issued and never changed: % is refused', old.id, tg_op
        using errcode = 'restrict_violation';
end $$;
create trigger document_immutable before update or delete on document
    for each row execute function document_is_issued();
create function document_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'documents are never deleted' using errcode = 'restrict_violation';
end $$;
create trigger document_kept before truncate on document for each statement execute function document_is_kept();

-- Movements of money that want a document. Written with the journal itself, whoever posts it, and taken away with the
-- document: nothing is forgotten, and money never waits for paper.
create table document_due (
    journal_id      uuid primary key references journal,
    attempts        int not null default 0,
    next_attempt_at timestamptz not null,
    last_error      text
);
create index document_due_next on document_due (next_attempt_at);

create function document_fall_due() returns trigger language plpgsql as $$
begin
    insert into document_due (journal_id, next_attempt_at) values (new.id, new.posted_at);
    return null;
end $$;
create trigger journal_wants_document after insert on journal for each row
    when (new.posting_kind in ('CHARGED', 'REFUND_SENT', 'CHARGEBACK_LOST', 'PAYOUT_CONFIRMED'))
    execute function document_fall_due();
insert into document_due (journal_id, next_attempt_at)
select id, posted_at from journal where posting_kind in ('CHARGED', 'REFUND_SENT', 'PAYOUT_CONFIRMED');
