create table factory (
    id                  uuid primary key,
    organisation_id     uuid not null references organisation,
    name                text not null check (length(name) between 1 and 200),
    local_name          text,
    address             text not null,
    city                text,
    country_code        text not null check (country_code ~ '^[A-Z]{2}$'),
    place_id            uuid,
    lat                 double precision check (lat between -90 and 90),
    lng                 double precision check (lng between -180 and 180),
    position_precision  text check (position_precision in ('EXACT', 'APPROXIMATE')),
    time_zone           text not null,
    registration_number text,
    products            text[] not null,
    contact_name        text,
    contact_phone       text,
    -- Folded words of names, address and city, for the list's text box.
    search_words        text not null,
    created_at          timestamptz not null,
    version             bigint not null,
    check ((lat is null) = (lng is null) and (lat is null) = (position_precision is null))
);
create index factory_organisation on factory (organisation_id, id desc);
create index factory_search_words on factory using gin (search_words gin_trgm_ops);
