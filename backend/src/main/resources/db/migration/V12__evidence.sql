-- One photo of one booking. The same file (by hash) is stored once per booking, whatever is sent twice.
create table photo (
    id              uuid primary key,
    booking_id      uuid not null references booking,
    uploaded_by     uuid not null references user_account,
    sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    kind            text not null check (kind in ('JPEG', 'PNG', 'WEBP')),
    original_bytes  bigint not null check (original_bytes > 0),
    width           int not null check (width > 0),
    height          int not null check (height > 0),
    difference_hash bigint not null,
    mirrored_hash   bigint not null,
    question_id     text check (length(question_id) between 1 and 20),
    caption         text not null check (length(caption) <= 500),
    captured_at     timestamptz,
    received_at     timestamptz not null,
    -- set when a delivered edition holds the photo; from then on it cannot be removed
    sealed_at       timestamptz,
    version         bigint not null,
    unique (booking_id, sha256)
);
