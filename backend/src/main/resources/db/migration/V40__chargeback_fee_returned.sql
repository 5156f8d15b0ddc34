-- How much of its fee the provider gave back when a chargeback was won; for those of before, as the ledger has it.
alter table chargeback add column fee_returned bigint not null default 0;
update chargeback c
set fee_returned = -l.amount
from journal j
join journal_line l on l.journal_id = j.id
join ledger_account a on a.id = l.account_id and a.kind = 'CHARGEBACK_FEES'
where j.source = 'chargeback' and j.source_id = cast(c.id as text) and j.posting_kind = 'CHARGEBACK_WON';
alter table chargeback add constraint chargeback_fee_returned_check check (fee_returned >= 0);
