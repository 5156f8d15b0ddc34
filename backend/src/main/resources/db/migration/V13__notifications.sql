-- One row per news and person, so that an event that is delivered twice is told once.
create table sent_mail (
    news    text not null,
    user_id uuid not null references user_account,
    sent_at timestamptz not null,
    primary key (news, user_id)
);
