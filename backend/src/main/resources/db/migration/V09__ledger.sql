-- Double entry. Amounts are minor units, + is debit and - is credit. The rules stand here and not only in the
-- application, so that no bug and no hand in the database can make money appear, vanish or change its history.
create table ledger_account (
    id              bigint generated always as identity primary key,
    kind            text not null,
    currency        text not null check (currency ~ '^[A-Z]{3}$'),
    booking_id      uuid,
    party_id        uuid,
    -- 1: grows by debits (assets, expenses); -1: grows by credits (liabilities, revenue)
    side            smallint not null check (side in (1, -1)),
    may_go_negative boolean not null,
    unique (id, currency),
    unique (id, side, may_go_negative)
);
create unique index ledger_account_key on ledger_account (
    kind,
    currency,
    coalesce(booking_id, '00000000-0000-0000-0000-000000000000'),
    coalesce(party_id, '00000000-0000-0000-0000-000000000000'));
create index ledger_account_booking on ledger_account (booking_id);
create index ledger_account_party on ledger_account (party_id);

-- What the lines of an account sum to. Only the lines' own trigger writes here.
create table account_balance (
    account_id      bigint primary key,
    side            smallint not null,
    may_go_negative boolean not null,
    balance         bigint not null,
    foreign key (account_id, side, may_go_negative) references ledger_account (id, side, may_go_negative),
    constraint account_balance_not_overdrawn check (may_go_negative or side * balance >= 0)
);

create table journal (
    id           uuid primary key,
    source       text not null,
    source_id    text not null,
    posting_kind text not null,
    request_hash text not null,
    booking_id   uuid,
    posted_at    timestamptz not null,
    -- the transaction that wrote it: a journal is whole when that one ends
    written_by   xid8 not null,
    constraint journal_source_key unique (source, source_id, posting_kind)
);
create index journal_booking on journal (booking_id, posted_at);

create table journal_line (
    id         bigint generated always as identity primary key,
    journal_id uuid not null references journal,
    account_id bigint not null,
    currency   text not null,
    amount     bigint not null check (amount <> 0),
    unique (journal_id, account_id),
    constraint journal_line_account_currency foreign key (account_id, currency) references ledger_account (id, currency)
);
create index journal_line_account on journal_line (account_id);

create function ledger_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only: % on % is refused, post a correction instead', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end $$;
create trigger ledger_account_append_only before update or delete or truncate on ledger_account
    for each statement execute function ledger_append_only();
create trigger journal_append_only before update or delete or truncate on journal
    for each statement execute function ledger_append_only();
create trigger journal_line_append_only before update or delete or truncate on journal_line
    for each statement execute function ledger_append_only();
create trigger account_balance_kept before delete or truncate on account_balance
    for each statement execute function ledger_append_only();

create function ledger_guard_balance() returns trigger language plpgsql as $$
begin
    if pg_trigger_depth() < 2 then
        raise exception 'a balance follows its lines and is never written by hand' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger account_balance_guard before insert or update on account_balance
    for each row execute function ledger_guard_balance();

create function ledger_open_balance() returns trigger language plpgsql as $$
begin
    insert into account_balance (account_id, side, may_go_negative, balance)
    values (new.id, new.side, new.may_go_negative, 0);
    return null;
end $$;
create trigger ledger_account_opened after insert on ledger_account
    for each row execute function ledger_open_balance();

create function ledger_stamp_journal() returns trigger language plpgsql as $$
begin
    new.written_by := pg_current_xact_id();
    return new;
end $$;
create trigger journal_stamped before insert on journal for each row execute function ledger_stamp_journal();

create function ledger_add_line() returns trigger language plpgsql as $$
begin
    if not exists (select from journal where id = new.journal_id and written_by = pg_current_xact_id()) then
        raise exception 'journal % is closed: no line can be added later', new.journal_id
            using errcode = 'restrict_violation';
    end if;
    update account_balance set balance = balance + new.amount where account_id = new.account_id;
    return null;
end $$;
create trigger journal_line_added after insert on journal_line for each row execute function ledger_add_line();

create function ledger_check_journal() returns trigger language plpgsql as $$
declare
    checked uuid := case tg_table_name when 'journal' then (to_jsonb(new) ->> 'id')::uuid
                                       else (to_jsonb(new) ->> 'journal_id')::uuid end;
begin
    if (select count(*) from journal_line where journal_id = checked) < 2 then
        raise exception 'journal % needs at least two lines', checked using errcode = 'check_violation';
    end if;
    if exists (select from journal_line where journal_id = checked group by currency having sum(amount) <> 0) then
        raise exception 'journal % does not sum to zero in every currency', checked using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger journal_balanced after insert on journal
    deferrable initially deferred for each row execute function ledger_check_journal();
create constraint trigger journal_line_balanced after insert on journal_line
    deferrable initially deferred for each row execute function ledger_check_journal();
