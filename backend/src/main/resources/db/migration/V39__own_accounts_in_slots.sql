-- Our own accounts are in almost every journal. With one row each, whoever writes a journal holds that row until the disk
-- has its commit, and everybody else waits. So the balance of an account that belongs to no booking and nobody stands in
-- many slots: a connection adds to its own, and the balance is their sum. What is somebody's money keeps one row, whose
-- floor is exact whatever happens at once.

alter table ledger_account add column slots smallint not null
    generated always as (case when booking_id is null and party_id is null then 16 else 1 end) stored;

alter table account_balance rename to account_balance_before;
create table account_balance_slot (
    account_id bigint not null,
    slot       smallint not null,
    -- the side on which it has to stay: null where nothing keeps it, or where it is only a part of the balance
    kept_side  smallint,
    balance    bigint not null,
    primary key (account_id, slot),
    constraint account_balance_not_overdrawn check (kept_side * balance >= 0)
) with (fillfactor = 40);

-- Every account with its balance.
create view account_balance as
select a.id as account_id, a.side, a.may_go_negative,
       (select coalesce(sum(s.balance), 0) from account_balance_slot s where s.account_id = a.id)::bigint as balance
from ledger_account a;

insert into account_balance_slot (account_id, slot, kept_side, balance)
select a.id, s.slot, case when a.slots = 1 and not a.may_go_negative then a.side end,
       case s.slot when 0 then b.balance else 0 end
from account_balance_before b join ledger_account a on a.id = b.account_id, generate_series(0, a.slots - 1) as s (slot);
drop table account_balance_before;
-- Served the reference of the old table only.
alter table ledger_account drop constraint ledger_account_id_side_may_go_negative_key;

create trigger account_balance_kept before delete or truncate on account_balance_slot
    for each statement execute function ledger_append_only();
create trigger account_balance_guard before insert or update on account_balance_slot
    for each row when (pg_trigger_depth() < 1) execute function ledger_guard_balance();

create or replace function ledger_open_balance() returns trigger language plpgsql as $$
begin
    insert into account_balance_slot (account_id, slot, kept_side, balance)
    select new.id, slot, case when new.slots = 1 and not new.may_go_negative then new.side end, 0
    from generate_series(0, new.slots - 1) as slot;
    return null;
end $$;

-- Nothing is ever removed from the ledger, so what a line refers to needs to be looked up once and not to be locked: the
-- statement's own check does it for all lines together.
alter table journal_line drop constraint journal_line_journal_id_fkey;
alter table journal_line drop constraint journal_line_account_currency;
alter table ledger_account drop constraint ledger_account_id_currency_key;

-- Fewer indexes to keep: a line is known by its journal and its account, and what belongs to nobody is not looked up by whom.
alter table journal_line drop constraint journal_line_pkey;
alter table journal_line drop constraint journal_line_journal_id_account_id_key;
alter table journal_line add primary key (journal_id, account_id);
drop index ledger_account_booking, ledger_account_party, journal_booking;
create index ledger_account_booking on ledger_account (booking_id) where booking_id is not null;
create index ledger_account_party on ledger_account (party_id) where party_id is not null;
create index journal_booking on journal (booking_id, posted_at) where booking_id is not null;

create or replace function ledger_add_lines() returns trigger language plpgsql as $$
declare
    lines record;
    taken bigint;
begin
    select sum(l.amount) <> 0 or bool_or(j.id is null or a.id is null) as wrong,
           bool_or(a.slots > 1 and not a.may_go_negative and a.side * l.amount < 0) as takes into lines
    from added l
        left join journal j on j.id = l.journal_id and j.written_by = pg_current_xact_id()
        left join ledger_account a on a.id = l.account_id and a.currency = l.currency
    group by l.journal_id, l.currency order by 1 desc, 2 desc limit 1;
    if lines.wrong then
        select l.* into lines from added l left join journal j on j.id = l.journal_id and j.written_by = pg_current_xact_id()
        where j.id is null;
        if found then
            raise exception 'journal % is closed: no line can be added later', lines.journal_id
                using errcode = 'restrict_violation';
        end if;
        select l.* into lines from added l left join ledger_account a on a.id = l.account_id and a.currency = l.currency
        where a.id is null;
        if found then
            raise exception 'a line of journal % is in another currency than its account', lines.journal_id
                using errcode = 'foreign_key_violation';
        end if;
        raise exception 'a journal does not sum to zero in every currency' using errcode = 'check_violation';
    end if;
    -- In the order of accounts, so that nobody waits in a circle: new accounts first, and last the oldest, our own.
    update account_balance_slot s set balance = s.balance + l.amount
    from (select l.account_id, pg_backend_pid() % a.slots as slot, sum(l.amount) as amount
          from added l join ledger_account a on a.id = l.account_id
          group by l.account_id, a.slots order by l.account_id desc) l
    where s.account_id = l.account_id and s.slot = l.slot;
    -- Exact for one after the other; what two take away in the same instant, the nightly checks find.
    if lines.takes then
        select a.id into taken
        from added l join ledger_account a on a.id = l.account_id
        where a.slots > 1 and not a.may_go_negative and a.side * l.amount < 0
          and a.side * (select sum(s.balance) from account_balance_slot s where s.account_id = a.id) < 0;
        if found then
            raise exception 'account_balance_not_overdrawn: account %', taken using errcode = 'check_violation';
        end if;
    end if;
    return null;
end $$;

-- Few statements, and plans that use the indexes even when a connection made them while the tables were empty.
create or replace function ledger_post(
    journal uuid, origin text, origin_id text, posting text, hash text, booking uuid, at timestamptz,
    kinds text[], currencies text[], bookings uuid[], parties uuid[], sides smallint[], negatives boolean[],
    amounts bigint[]) returns boolean language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = force_generic_plan
    set gemba.journal_has_lines = on as $$
declare
    accounts bigint[];
begin
    if cardinality(kinds) < 2 then
        raise exception 'journal % needs at least two lines', journal using errcode = 'check_violation';
    end if;
    for attempt in 1 .. 2 loop
        select array_agg(a.id order by line.position) into accounts
        from unnest(kinds, currencies, bookings, parties)
            with ordinality as line (kind, currency, booking, party, position)
            left join ledger_account a on a.kind = line.kind and a.currency = line.currency
                and coalesce(a.booking_id, '00000000-0000-0000-0000-000000000000')
                  = coalesce(line.booking, '00000000-0000-0000-0000-000000000000')
                and coalesce(a.party_id, '00000000-0000-0000-0000-000000000000')
                  = coalesce(line.party, '00000000-0000-0000-0000-000000000000');
        exit when array_position(accounts, null) is null;
        insert into ledger_account (kind, currency, booking_id, party_id, side, may_go_negative)
        select line.kind, line.currency, line.booking, line.party, line.side, line.negative
        from unnest(kinds, currencies, bookings, parties, sides, negatives, accounts)
            with ordinality as line (kind, currency, booking, party, side, negative, account, position)
        where line.account is null order by line.position
        on conflict do nothing;
    end loop;
    with written as (
        insert into journal (id, source, source_id, posting_kind, request_hash, booking_id, posted_at)
        values (journal, origin, origin_id, posting, hash, booking, at)
        on conflict (source, source_id, posting_kind) do nothing
        returning id)
    insert into journal_line (journal_id, account_id, currency, amount)
    select written.id, line.account, line.currency, line.amount
    from written, unnest(accounts, currencies, amounts) as line (account, currency, amount);
    return found;
end $$;
drop function ledger_find;

-- The function above has lines for every journal. Whoever inserts one otherwise has to bring them before the commit.
drop trigger journal_has_lines on journal;
create constraint trigger journal_has_lines after insert on journal deferrable initially deferred
    for each row when (current_setting('gemba.journal_has_lines', true) is distinct from 'on')
    execute function ledger_check_journal();
