create table vetting_application (
    id                uuid primary key,
    representative_id uuid not null unique references representative,
    status            text not null check (status in ('IN_REVIEW', 'NEEDS_MORE', 'APPROVED', 'REJECTED')),
    level             int not null check (level between 0 and 4),
    identity_document jsonb not null,
    referees          jsonb not null,
    declarations      jsonb not null,
    note              text,
    submitted_at      timestamptz not null,
    version           bigint not null
);
create index vetting_application_status on vetting_application (status, id);

create table vetting_check (
    application_id  uuid not null references vetting_application,
    kind            text not null,
    outcome         text not null check (outcome in ('OPEN', 'PASSED', 'FAILED')),
    method          text,
    note            text,
    decided_by      uuid references user_account,
    decided_by_name text,
    decided_at      timestamptz,
    expires_on      date,
    -- The expiry date of which the person was warned, and whose passing was dealt with.
    warned_of       date,
    lapsed_of       date,
    primary key (application_id, kind)
);
create index vetting_check_expires_on on vetting_check (expires_on) where outcome = 'PASSED';

-- Who keeps a vetted person out of sight, and why. By decision, or because a check ran out.
create table vetting_suspension (
    representative_id uuid primary key references representative,
    reason            text not null,
    suspended_by      uuid not null references user_account,
    suspended_at      timestamptz not null
);

-- Every decision that was ever made, by whom, when and why. Nothing here is changed or deleted.
create table vetting_decision (
    id                uuid primary key,
    representative_id uuid not null references representative,
    subject           text not null,
    outcome           text not null,
    reason            text,
    decided_by        uuid references user_account,
    decided_at        timestamptz not null
);
create index vetting_decision_representative on vetting_decision (representative_id, id);
create function vetting_decision_stays() returns trigger language plpgsql as $$
begin
    raise exception 'A vetting decision is never changed';
end $$;
create trigger vetting_decision_stays before update or delete on vetting_decision
    for each row execute function vetting_decision_stays();
