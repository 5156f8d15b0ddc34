-- A notice that waits for a person says why, and who dealt with it: by trying again, or with a reason instead.
alter table webhook_event drop constraint webhook_event_state_check;
alter table webhook_event add constraint webhook_event_state_check check (state in ('NEW', 'DONE', 'PARKED', 'SETTLED'));
alter table webhook_event add column parked_why text check (parked_why in ('FAILED', 'NOT_OURS', 'OTHER_MODE'));
alter table webhook_event add column handled_by uuid;
alter table webhook_event add column handled_at timestamptz;
alter table webhook_event add column handled_note text;
update webhook_event set parked_why = 'FAILED' where state = 'PARKED';
drop index webhook_event_new;
create index webhook_event_new on webhook_event (received_at) where state in ('NEW', 'PARKED');
