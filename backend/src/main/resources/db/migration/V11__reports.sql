-- The working copy of a booking's report. Each part that is saved on its own has its own version, so that two tabs
-- cannot silently overwrite each other.
create table report (
    id               uuid primary key,
    booking_id       uuid not null unique references booking,
    template_version int not null,
    visit_type       text not null,
    people           text not null check (people is json array),
    people_version   bigint not null,
    summary          text not null check (summary is json object),
    summary_version  bigint not null,
    created_at       timestamptz not null
);

create table report_answer (
    id          uuid primary key,
    report_id   uuid not null references report,
    question_id text not null,
    answer      text check (answer is json),
    basis       text not null check (basis in ('SEEN', 'DOCUMENT', 'TOLD', 'NOT_SHOWN', 'NA')),
    note        text not null check (length(note) <= 4000),
    rating      int check (rating between 0 and 5),
    photo_ids   text not null check (photo_ids is json array),
    updated_at  timestamptz not null,
    version     bigint not null,
    unique (report_id, question_id)
);

create table report_objective (
    id           uuid primary key,
    report_id    uuid not null references report,
    objective_id uuid not null,
    verdict      text check (verdict in ('PASS', 'CONDITIONAL', 'PENDING', 'FAIL')),
    found        text not null check (length(found) <= 4000),
    photo_ids    text not null check (photo_ids is json array),
    updated_at   timestamptz not null,
    version      bigint not null,
    unique (report_id, objective_id)
);

-- Findings that follow from a failed answer (manual = false, one per question) and those that the representative adds.
create table report_finding (
    id                uuid primary key,
    report_id         uuid not null references report,
    question_id       text,
    severity          text not null check (severity in ('CRITICAL', 'MAJOR', 'MINOR')),
    title             text not null check (length(title) between 1 and 300),
    detail            text not null check (length(detail) <= 4000),
    corrective_action text not null check (length(corrective_action) <= 2000),
    photo_ids         text not null check (photo_ids is json array),
    manual            boolean not null,
    created_at        timestamptz not null,
    version           bigint not null,
    check (manual or question_id is not null)
);
create unique index report_finding_derived on report_finding (report_id, question_id) where not manual;
create index report_finding_report on report_finding (report_id);

-- Why something that the report should have is not there.
create table report_explanation (
    id          uuid primary key,
    report_id   uuid not null references report,
    code        text not null,
    explanation text not null check (length(explanation) between 1 and 1000),
    updated_at  timestamptz not null,
    unique (report_id, code)
);

-- What the buyer got, as it was delivered. Never changed: a revision is a new edition.
create table report_edition (
    id           uuid primary key,
    report_id    uuid not null references report,
    booking_id   uuid not null references booking,
    edition      int not null check (edition > 0),
    delivered_by uuid not null references user_account,
    delivered_at timestamptz not null,
    content      text not null check (content is json object),
    content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    unique (report_id, edition)
);
create index report_edition_booking on report_edition (booking_id, edition desc);

create function report_edition_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'a delivered edition of a report is never changed';
end $$;
create trigger report_edition_is_final before update or delete on report_edition
    for each row execute function report_edition_is_final();
