-- A journal is written in one call, and all its lines by one statement. Every such statement has to balance by itself,
-- so that the ledger sums to zero at every instant and not only at a commit, and nothing is checked line by line.

drop trigger journal_line_added on journal_line;
drop trigger journal_line_balanced on journal_line;
drop trigger journal_balanced on journal;
drop function ledger_add_line();
drop function ledger_check_journal();

create function ledger_add_lines() returns trigger language plpgsql as $$
declare
    part record;
begin
    for part in select journal_id, count(*) as lines from added group by journal_id loop
        if not exists (select from journal where id = part.journal_id and written_by = pg_current_xact_id()) then
            raise exception 'journal % is closed: no line can be added later', part.journal_id
                using errcode = 'restrict_violation';
        end if;
        if part.lines < 2 then
            raise exception 'journal % needs at least two lines', part.journal_id using errcode = 'check_violation';
        end if;
    end loop;
    for part in select journal_id from added group by journal_id, currency having sum(amount) <> 0 loop
        raise exception 'journal % does not sum to zero in every currency', part.journal_id
            using errcode = 'check_violation';
    end loop;
    -- All in one order, so that nobody waits in a circle: new accounts first, and last the oldest, our own, which
    -- everybody wants and nobody shall hold for long.
    for part in select account_id, sum(amount) as amount from added group by account_id order by account_id desc loop
        update account_balance set balance = balance + part.amount where account_id = part.account_id;
    end loop;
    return null;
end $$;
create trigger journal_lines_added after insert on journal_line
    referencing new table as added for each statement execute function ledger_add_lines();

-- Its lines are written by the transaction that wrote the journal, or never.
create function ledger_check_journal() returns trigger language plpgsql as $$
begin
    if not exists (select from journal_line where journal_id = new.id) then
        raise exception 'journal % needs at least two lines', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger journal_has_lines after insert on journal
    deferrable initially deferred for each row execute function ledger_check_journal();

-- The two guards below say no to the same as before, and are called only when there is something to say no to.
drop trigger account_balance_guard on account_balance;
create trigger account_balance_guard before insert or update on account_balance
    for each row when (pg_trigger_depth() < 1) execute function ledger_guard_balance();

drop trigger journal_stamped on journal;
alter table journal alter column written_by set default pg_current_xact_id();
create trigger journal_stamped before insert on journal
    for each row when (new.written_by is distinct from pg_current_xact_id()) execute function ledger_stamp_journal();

-- Rows that change with every journal find room beside themselves.
alter table account_balance set (fillfactor = 40);

-- False when a journal of this source was there already. Accounts are opened when they are first posted to; whoever calls
-- names them in one order. Row by row, because a plan that was made while the tables were small must still be right when
-- they have grown.
create function ledger_post(
    journal uuid, origin text, origin_id text, posting text, hash text, booking uuid, at timestamptz,
    kinds text[], currencies text[], bookings uuid[], parties uuid[], sides smallint[], negatives boolean[],
    amounts bigint[]) returns boolean language plpgsql as $$
declare
    accounts bigint[];
    account bigint;
begin
    insert into journal (id, source, source_id, posting_kind, request_hash, booking_id, posted_at)
    values (journal, origin, origin_id, posting, hash, booking, at)
    on conflict (source, source_id, posting_kind) do nothing;
    if not found then
        return false;
    end if;
    for i in 1 .. cardinality(kinds) loop
        account := ledger_find(kinds[i], currencies[i], bookings[i], parties[i]);
        if account is null then
            insert into ledger_account (kind, currency, booking_id, party_id, side, may_go_negative)
            values (kinds[i], currencies[i], bookings[i], parties[i], sides[i], negatives[i])
            on conflict do nothing
            returning id into account;
            if account is null then
                account := ledger_find(kinds[i], currencies[i], bookings[i], parties[i]);
            end if;
        end if;
        accounts[i] := account;
    end loop;
    insert into journal_line (journal_id, account_id, currency, amount)
    select journal, line.account, line.currency, line.amount
    from unnest(accounts, currencies, amounts) as line (account, currency, amount);
    return true;
end $$;

create function ledger_find(kind text, currency text, booking uuid, party uuid) returns bigint language plpgsql as $$
declare
    found_id bigint;
begin
    select a.id into found_id from ledger_account a
    where a.kind = ledger_find.kind and a.currency = ledger_find.currency
      and coalesce(a.booking_id, '00000000-0000-0000-0000-000000000000')
        = coalesce(ledger_find.booking, '00000000-0000-0000-0000-000000000000')
      and coalesce(a.party_id, '00000000-0000-0000-0000-000000000000')
        = coalesce(ledger_find.party, '00000000-0000-0000-0000-000000000000');
    return found_id;
end $$;
