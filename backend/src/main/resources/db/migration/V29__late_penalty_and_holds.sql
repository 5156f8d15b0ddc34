-- What a late report costs, as agreed when the booking was paid, and since when its money is held.
alter table booking add column late_penalty jsonb;
alter table booking add column funded_at timestamptz;
create index booking_held on booking (funded_at, id)
    where purse_funded > purse_fee + purse_expenses + purse_refund;

-- What admins were told of money that is held for long: each of it once.
create table hold_notice (
    booking_id uuid not null references booking,
    stage      text not null check (stage in ('ALERT', 'DECISION', 'LIMIT')),
    at         timestamptz not null,
    primary key (booking_id, stage)
);
