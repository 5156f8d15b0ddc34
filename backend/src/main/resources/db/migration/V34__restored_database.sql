-- Who we are among those that share the provider's account. A database that is restored from a backup keeps its name and
-- its mark: whatever the provider made for us since then is looked at before anything is sent.
create table payment_installation (
    id           uuid primary key,
    caught_up_to timestamptz,
    only_one     boolean not null default true unique check (only_one)
);
insert into payment_installation (id) values (gen_random_uuid());

-- What the provider made for operations that are not in this database. Nothing is sent until a person has settled each.
create table lost_operation (
    external_id  text primary key,
    kind         text not null,
    operation_id uuid not null,
    booking_id   uuid,
    amount       bigint not null,
    currency     text not null,
    made_at      timestamptz not null,
    found_at     timestamptz not null,
    settled_at   timestamptz,
    settled_by   uuid,
    reason       text,
    check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (reason is null))
);
