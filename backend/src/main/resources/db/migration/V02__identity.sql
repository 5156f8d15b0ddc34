create table organisation (
    id         uuid primary key,
    name       text not null check (length(name) between 1 and 120),
    created_at timestamptz not null
);

create table user_account (
    id                uuid primary key,
    email             text not null,
    name              text not null check (length(name) between 1 and 120),
    role              text not null check (role in ('BUYER', 'REPRESENTATIVE', 'ADMIN')),
    organisation_id   uuid references organisation,
    password_hash     text not null,
    email_verified_at timestamptz,
    created_at        timestamptz not null,
    version           bigint not null,
    check ((role = 'BUYER') = (organisation_id is not null))
);
create unique index user_account_email on user_account (lower(email));

-- A link in a mail: only its hash is kept, it is used once.
create table mail_token (
    token_hash text primary key,
    user_id    uuid not null references user_account on delete cascade,
    purpose    text not null check (purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD')),
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- One row per refresh token. A family is one sign-in; a second use of a replaced token ends the whole family.
create table refresh_token (
    token_hash  text primary key,
    family_id   uuid not null,
    user_id     uuid not null references user_account,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    replaced_at timestamptz,
    revoked_at  timestamptz
);
create index refresh_token_family on refresh_token (family_id);
create index refresh_token_user on refresh_token (user_id);
create index mail_token_user on mail_token (user_id);

-- Rate limits, counted by all replicas together; the columns are those of the rate limiter's library.
create table rate_bucket (
    id         text primary key,
    state      bytea,
    expires_at bigint
);
