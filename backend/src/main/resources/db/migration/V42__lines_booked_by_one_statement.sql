-- What a line has to fit of its account stands with the balance, so that the lines of a journal are checked and booked by
-- one statement that looks up nothing else. What is somebody's money has the slot 0; our own accounts have 1 to 16.

drop trigger account_balance_guard on account_balance_slot;
alter table account_balance_slot drop constraint account_balance_not_overdrawn, add column currency text;
update account_balance_slot s
set currency = a.currency,
    slot = case when a.slots > 1 then s.slot - 16 else 0 end,
    kept_side = case when not a.may_go_negative then a.side end
from ledger_account a where a.id = s.account_id;
update account_balance_slot set slot = slot + 17 where slot < 0;
alter table account_balance_slot
    alter column currency set not null,
    add constraint account_balance_not_overdrawn check (slot > 0 or kept_side * balance >= 0);
alter table ledger_account drop column slots;
create trigger account_balance_guard before insert or update on account_balance_slot
    for each statement execute function ledger_guard_balance();

create or replace function ledger_open_balance() returns trigger language plpgsql as $$
declare
    ours boolean := new.booking_id is null and new.party_id is null;
begin
    insert into account_balance_slot (account_id, slot, currency, kept_side, balance)
    select new.id, slot, new.currency, case when not new.may_go_negative then new.side end, 0
    from generate_series(ours::int, ours::int * 16) as slot;
    return null;
end $$;

create or replace function ledger_add_lines() returns trigger language plpgsql as $$
declare
    lines record;
begin
    -- In the order of accounts, so that nobody waits in a circle: new accounts first, and last the oldest, our own. What is
    -- taken from one of ours is exact for one after the other; what two take in the same instant, the nightly checks find.
    with booked as (
        update account_balance_slot s set balance = s.balance + l.amount
        from (select *, exists (select from journal j
                                where j.id = added.journal_id and j.written_by = pg_current_xact_id()) as open
              from added order by account_id desc) l
        where s.account_id = l.account_id and s.slot in (0, 1 + pg_backend_pid() % 16) and s.currency = l.currency
        returning l.journal_id, s.account_id, s.currency, l.amount, l.open,
            case when s.slot > 0 and s.kept_side * l.amount < 0 then s.kept_side * (l.amount
                + (select sum(other.balance) from account_balance_slot other where other.account_id = s.account_id)) < 0
            end as overdrawn)
    select count(*) as count, sum(amount) as sum, min(journal_id::text) as journal, bool_and(open) as open,
           min(currency) <> max(currency) or min(journal_id::text) <> max(journal_id::text) as several,
           max(account_id) filter (where overdrawn) as overdrawn into lines
    from booked;
    if lines.count < (select count(*) from added) then
        raise exception 'a line is in another currency than its account, or has one with a line of another journal'
            using errcode = 'foreign_key_violation';
    end if;
    if not lines.open then
        raise exception 'journal % is closed: no line can be added later', lines.journal
            using errcode = 'restrict_violation';
    end if;
    if lines.sum <> 0 or lines.several and exists (
            select from added group by journal_id, currency having sum(amount) <> 0) then
        raise exception 'journal % does not sum to zero in every currency', lines.journal
            using errcode = 'check_violation';
    end if;
    if lines.overdrawn is not null then
        raise exception 'account_balance_not_overdrawn: account %', lines.overdrawn using errcode = 'check_violation';
    end if;
    return null;
end $$;

-- Accounts that are new are opened on the way. The second attempt is for one that somebody else opened in this instant.
create or replace function ledger_post(
    journal uuid, origin text, origin_id text, posting text, hash text, booking uuid, at timestamptz,
    kinds text[], currencies text[], bookings uuid[], parties uuid[], sides smallint[], negatives boolean[],
    amounts bigint[]) returns boolean language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = force_generic_plan
    set gemba.journal_has_lines = on as $$
begin
    if cardinality(kinds) < 2 then
        raise exception 'journal % needs at least two lines', journal using errcode = 'check_violation';
    end if;
    for attempt in 1 .. 2 loop
        with line as (
            select a.id as account, line.*
            from unnest(kinds, currencies, bookings, parties, sides, negatives, amounts)
                as line (kind, currency, booking, party, side, negative, amount)
                left join ledger_account a on a.kind = line.kind and a.currency = line.currency
                    and coalesce(a.booking_id, '00000000-0000-0000-0000-000000000000')
                      = coalesce(line.booking, '00000000-0000-0000-0000-000000000000')
                    and coalesce(a.party_id, '00000000-0000-0000-0000-000000000000')
                      = coalesce(line.party, '00000000-0000-0000-0000-000000000000')),
        opened as (
            insert into ledger_account (kind, currency, booking_id, party_id, side, may_go_negative)
            select kind, currency, line.booking, party, side, negative from line where account is null
            on conflict do nothing
            returning id, kind, currency, booking_id, party_id),
        placed as (
            select account, currency, amount from line where account is not null
            union all
            select opened.id, line.currency, line.amount
            from opened join line on line.account is null and line.kind = opened.kind and line.currency = opened.currency
                and line.booking is not distinct from opened.booking_id
                and line.party is not distinct from opened.party_id),
        written as (
            insert into journal (id, source, source_id, posting_kind, request_hash, booking_id, posted_at)
            select journal, origin, origin_id, posting, hash, booking, at
            where (select count(*) from placed) = cardinality(kinds)
            on conflict (source, source_id, posting_kind) do nothing
            returning id)
        insert into journal_line (journal_id, account_id, currency, amount)
        select written.id, placed.account, placed.currency, placed.amount from written, placed;
        if found then
            return true;
        end if;
    end loop;
    return false;
end $$;
