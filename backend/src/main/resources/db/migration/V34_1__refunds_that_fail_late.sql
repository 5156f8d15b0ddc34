-- A refund that has arrived is still looked at for a month, because a bank can send it back.
drop index refund_due;
create index refund_due on refund (next_check_at) where state in ('PENDING', 'DONE');
