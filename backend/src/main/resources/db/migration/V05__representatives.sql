create table representative (
    id                  uuid primary key references user_account,
    name                text not null,
    status              text not null check (status in ('APPLICANT', 'IN_REVIEW', 'NEEDS_MORE', 'VETTED', 'SUSPENDED', 'REJECTED')),
    level               int not null check (level between 0 and 4),
    headline            text,
    about               text,
    home_place_id       uuid,
    home_country        text,
    home_lat            double precision,
    home_lng            double precision,
    travel_radius_km    int not null check (travel_radius_km between 0 and 2000),
    overnight_radius_km int not null check (overnight_radius_km between 0 and 5000),
    languages           jsonb not null,
    categories          text[] not null,
    services            text[] not null,
    processes           text[] not null,
    skills              text[] not null,
    day_rate_minor      bigint check (day_rate_minor > 0),
    day_rate_currency   text,
    working_days        text[] not null,
    -- Folded words of everything a text box should find, for the search that stands in while the index is away.
    search_words        text not null,
    visits_completed    int not null,
    created_at          timestamptz not null,
    version             bigint not null,
    -- Grows with every change of the row; the search index keeps the newest by it.
    revision            bigint not null,
    check ((day_rate_minor is null) = (day_rate_currency is null)),
    check ((home_place_id is null) = (home_lat is null) and (home_lat is null) = (home_lng is null))
);
create index representative_vetted on representative (id) where status = 'VETTED';
create index representative_search_words on representative using gin (search_words gin_trgm_ops);

create function representative_revised() returns trigger language plpgsql as $$
begin
    new.revision := old.revision + 1;
    return new;
end $$;
create trigger representative_revised before update on representative
    for each row execute function representative_revised();

-- Everything that keeps a representative from taking a visit. Two blocks of one person can't overlap.
create table calendar_block (
    id                uuid primary key,
    representative_id uuid not null references representative,
    during            tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
    booking_id        uuid,
    from_on           date,
    to_on             date,
    note              text,
    constraint calendar_taken exclude using gist (representative_id with =, during with &&),
    check ((booking_id is null) = (from_on is not null) and (from_on is null) = (to_on is null))
);
create unique index calendar_block_booking on calendar_block (booking_id);

-- A declared tie. name_key is the name without legal form, spelling and script, to compare with others.
create table representative_tie (
    id                uuid primary key,
    representative_id uuid not null references representative,
    name              text not null,
    kind              text not null check (kind in ('FACTORY', 'COMPANY')),
    relation          text not null,
    name_key          text not null,
    created_at        timestamptz not null
);
create index representative_tie_representative on representative_tie (representative_id);

create table representative_visit (
    booking_id        uuid primary key,
    representative_id uuid not null references representative,
    categories        text[] not null,
    completed_at      timestamptz not null
);
create index representative_visit_representative on representative_visit (representative_id);
