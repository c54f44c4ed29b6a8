-- What moderators look at and decide. A content has one open case at most; each decision stays.

create table core_moderation_case (
    id text not null primary key,
    type text not null,
    content_id text not null,
    title text not null,
    path text not null,
    author_id text not null,
    cause text not null check (cause in ('REPORTED', 'FIRST_POST', 'SUSPECT', 'STAFF')),
    state text not null check (state in ('OPEN', 'DECIDED')),
    reports integer not null default 0,
    hidden_at text,
    opened_at text not null,
    taken_by text,
    taken_until text,
    decision text check (decision in ('KEPT', 'HIDDEN', 'CHANGE_ASKED', 'RESTORED')),
    rule text,
    words text not null default '',
    decided_at text,
    decided_by text,
    appeal text check (appeal in ('OPEN', 'UPHELD', 'GRANTED'))
);

create unique index core_moderation_case_open on core_moderation_case (type, content_id) where state = 'OPEN';
create index core_moderation_case_by_state on core_moderation_case (state, id);
create index core_moderation_case_by_content on core_moderation_case (type, content_id, id);
create index core_moderation_case_by_decision on core_moderation_case (decided_at, id);
create index core_moderation_case_by_author on core_moderation_case (author_id, id);
create index core_moderation_case_by_appeal on core_moderation_case (appeal, id);

create table core_moderation_report (
    case_id text not null references core_moderation_case (id),
    reporter_id text not null,
    rule text not null,
    words text not null,
    reported_at text not null,
    primary key (case_id, reporter_id)
);

create index core_moderation_report_by_person on core_moderation_report (reporter_id);

create table core_moderation_appeal (
    case_id text not null primary key references core_moderation_case (id),
    words text not null,
    appealed_at text not null,
    answer text,
    answered_at text,
    answered_by text
);

-- Who may not write for a while.
create table core_writing_block (
    person_id text not null primary key,
    rule text not null,
    blocked_at text not null,
    blocked_until text not null,
    blocked_by text not null
);

-- Figures by month, moved with each decision.
create table core_moderation_figure (
    month text not null,
    decision text not null,
    rule text not null,
    cases bigint not null,
    minutes bigint not null,
    primary key (month, decision, rule)
);
