-- People whom an organisation wants to come back to.
create table shortlist (
    organisation_id   uuid not null references organisation,
    representative_id uuid not null references representative,
    added_at          timestamptz not null,
    primary key (organisation_id, representative_id)
);

-- A search that is made again by itself; whoever is new in it is told by mail once.
create table saved_search (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    user_id         uuid not null references user_account,
    name            text not null,
    -- As it was asked, and its address in the site.
    form            jsonb not null,
    address         text not null,
    seen            uuid[] not null,
    created_at      timestamptz not null,
    looked_at       timestamptz not null
);
create index saved_search_organisation on saved_search (organisation_id, id);
create index saved_search_looked_at on saved_search (looked_at);
