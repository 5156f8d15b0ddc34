-- Something about money that a person has to look at. The same thing again counts up the one that is open.
create table money_alarm (
    id         uuid primary key,
    kind       text not null,
    subject    text not null,
    text       text not null,
    times      int not null check (times > 0),
    raised_at  timestamptz not null,
    last_at    timestamptz not null,
    cleared_at timestamptz
);
create unique index money_alarm_open on money_alarm (kind, subject) where cleared_at is null;
