-- Which reports may be shown to other buyers, redacted: those that both sides agreed to.
create table report_sample (
    booking_id        uuid primary key references booking,
    representative_id uuid not null references representative,
    representative_at timestamptz,
    buyer_at          timestamptz
);
create index report_sample_representative on report_sample (representative_id);
