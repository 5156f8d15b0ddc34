-- The indexes of representatives that are kept in Elasticsearch: the one that is searched, and the one that is being
-- built. Both take every change. after_id is how far the building has come, so that it goes on where it stopped.
create table search_index (
    name       text primary key,
    mapping    text not null,
    state      text not null check (state in ('BUILDING', 'SHOWN')),
    after_id   uuid,
    done       bigint not null,
    started_at timestamptz not null
);

alter table representative
    -- Where somebody works besides the surroundings of home: CN, or CN:Guangdong.
    add column areas text[] not null default '{}',
    -- Since when somebody who was vetted is not; the index may know it a moment later.
    add column hidden_at timestamptz,
    -- What is known of the work that was done here, as bookings count it.
    add column track jsonb not null default '{}',
    add column visits_by_category jsonb not null default '{}';
create index representative_hidden on representative (hidden_at) where hidden_at is not null;
alter table representative alter column track set default
    '{"onTime":0,"late":0,"reports":0,"reportsLate":0,"revisions":0,"disputes":0,"noShows":0,"cancelled":0,"asked":0,"answered":0,"responseMinutes":null}';
update representative set track = default;
update representative r set visits_by_category = counted.visits
from (select representative_id, jsonb_object_agg(slug, visits) as visits
      from (select representative_id, slug, count(*) as visits
            from representative_visit, unnest(categories) as slug
            group by representative_id, slug) each
      group by representative_id) counted
where counted.representative_id = r.id;

-- Two who do not want to work with each other, and who said so. Neither finds the other.
create table representative_block (
    representative_id uuid not null references representative,
    organisation_id   uuid not null references organisation,
    said_by           text not null check (said_by in ('BUYER', 'REPRESENTATIVE')),
    at                timestamptz not null,
    primary key (organisation_id, representative_id, said_by)
);
create index representative_block_representative on representative_block (representative_id);

-- What one euro was worth, by which day rates of different currencies are compared. The newest day counts.
create table reference_rate (
    currency text not null check (length(currency) = 3),
    on_date  date not null,
    per_euro numeric(14, 6) not null check (per_euro > 0),
    primary key (currency, on_date)
);
insert into reference_rate (currency, on_date, per_euro) values
    ('EUR', '2025-06-30', 1),
    ('USD', '2025-06-30', 1.1720),
    ('GBP', '2025-06-30', 0.8555),
    ('JPY', '2025-06-30', 169.17),
    ('PLN', '2025-06-30', 4.2423),
    ('CAD', '2025-06-30', 1.6027),
    ('CHF', '2025-06-30', 0.9347);
