-- Who wants to be told of a content.
create table core_follow (
    person_id text not null,
    content_type text not null,
    content_id text not null,
    followed_at text not null,
    primary key (content_type, content_id, person_id)
);

create index core_follow_by_person on core_follow (person_id, followed_at, content_type, content_id);

-- How many follow a content, so that no page counts them.
create table core_follow_count (
    content_type text not null,
    content_id text not null,
    followers integer not null,
    primary key (content_type, content_id)
);

-- What a person was told. Arguments each end with U+001F. mail_at is when it has to be told by mail, empty when it need not or was.
create table core_notice (
    id text not null primary key,
    person_id text not null,
    owner text not null,
    kind text not null,
    path text not null,
    arguments text not null,
    content_type text not null,
    content_id text not null,
    created_at text not null,
    read_at text,
    mail_at text,
    mail_period text not null check (mail_period in ('immediate', 'daily', 'weekly', 'none'))
);

create index core_notice_by_person on core_notice (person_id, id);
create index core_notice_unread on core_notice (person_id) where read_at is null;
create index core_notice_to_mail on core_notice (mail_at, person_id) where mail_at is not null;
create index core_notice_by_time on core_notice (created_at);

-- What a person chose; the owner * stands for all kinds of all owners.
create table core_notice_preference (
    person_id text not null,
    owner text not null,
    kind text not null,
    frequency text not null check (frequency in ('immediate', 'daily', 'weekly', 'none')),
    changed_at text not null,
    primary key (person_id, owner, kind)
);

-- News for all who follow a content, told part by part; the row goes with the last part.
create table core_fan_out (
    id text not null primary key,
    owner text not null,
    kind text not null,
    path text not null,
    arguments text not null,
    content_type text not null,
    content_id text not null,
    except_person text not null,
    usual text not null,
    after_person text not null,
    created_at text not null
);

-- The secret link under which a person's news are read as a feed.
create table core_notice_feed (
    person_id text not null primary key,
    token_hash text not null unique,
    created_at text not null
);

create index core_consent_by_purpose on core_consent (purpose, account_id);

-- Addresses that were confirmed by a code or a link, and those that refuse mail for good.
create table core_mail_address (
    email text not null primary key,
    confirmed_at text,
    refusals integer not null,
    last_answer text not null,
    blocked_at text
);

insert into core_mail_address (email, confirmed_at, refusals, last_answer)
    select a.email, a.created_at, 0, '' from core_account a
    where a.email is not null and exists (select 1 from core_sign_in s where s.account_id = a.id and s.outcome = 'DONE');

-- Mails that were stored together: a newsletter. Counted here, because the mails themselves are forgotten.
create table core_mail_batch (
    id text not null primary key,
    stored integer not null,
    sent integer not null,
    failed integer not null
);

-- The table of mails once more: with what a journal, an HTML part and a list of their own need.
create table core_mail_kept (
    id text not null primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    html text not null default '',
    kind text not null default 'service',
    language text not null default 'fr',
    unsubscribe text not null default '',
    batch text not null default '',
    priority integer not null default 0,
    state text not null check (state in ('waiting', 'sent', 'failed', 'cancelled')),
    attempts integer not null,
    next_attempt_at text not null,
    lease_until text,
    last_error text,
    created_at text not null,
    sent_at text
);

insert into core_mail_kept (id, recipient, subject, body, state, attempts, next_attempt_at, lease_until, last_error, created_at, sent_at)
    select id, recipient, subject, body, state, attempts, next_attempt_at, lease_until, last_error, created_at, sent_at
    from core_mail;

drop table core_mail;
alter table core_mail_kept rename to core_mail;

create index core_mail_to_send on core_mail (state, priority, next_attempt_at);
create index core_mail_by_state on core_mail (state, created_at, id);
create index core_mail_by_kind on core_mail (kind, created_at, id);
create index core_mail_by_time on core_mail (created_at, id);
create index core_mail_by_recipient on core_mail (recipient);
create index core_mail_by_batch on core_mail (batch);

create table core_mail_attempt (
    mail_id text not null references core_mail (id) on delete cascade,
    number integer not null,
    at text not null,
    outcome text not null check (outcome in ('sent', 'temporary', 'permanent')),
    answer text not null,
    primary key (mail_id, number)
);

-- Segments are names joined by spaces; the position is the segment that is being told and the last person told of it.
create table core_newsletter (
    id text not null primary key,
    subject_fr text not null,
    body_fr text not null,
    subject_en text not null,
    body_en text not null,
    segments text not null,
    state text not null check (state in ('draft', 'sending', 'sent', 'stopped')),
    segment_at integer not null,
    after_person text not null,
    unsubscribed integer not null,
    last_error text not null,
    changed_by text not null,
    changed_at text not null,
    confirmed_at text
);

create index core_newsletter_by_state on core_newsletter (state, id);

create table core_newsletter_recipient (
    newsletter_id text not null references core_newsletter (id),
    person_id text not null,
    primary key (newsletter_id, person_id)
);

create index core_newsletter_recipient_by_person on core_newsletter_recipient (person_id);

create index core_follow_count_by_size on core_follow_count (followers);
