-- Public amendments of a frozen vote (avenants). Added once, never changed; each names the hash of the one before.
create table pb_amendment (
  edition_id text not null references pb_vote (edition_id),
  number integer not null check (number > 0),
  at text not null,
  kind text not null check (kind in ('ERRATUM', 'EXTENSION', 'WITHDRAWAL')),
  project text,
  closes_at text,
  reason text not null,
  author text not null,
  content text not null,
  hash text not null,
  primary key (edition_id, number)
);
create unique index pb_amendment_withdraws_once on pb_amendment (edition_id, project) where kind = 'WITHDRAWAL';

-- Amendments of which people who took part are still to be told, with the last one who was.
create table pb_amendment_news (
  edition_id text not null,
  number integer not null,
  told_up_to text not null,
  primary key (edition_id, number),
  foreign key (edition_id, number) references pb_amendment (edition_id, number)
);

-- What staff propose to do to a vote or a result, word for word: a second person agrees to it by its identifier.
create table pb_drafted_act (
  id text not null primary key,
  edition_id text not null references pb_edition (id),
  content text not null,
  drafted_at text not null
);
create index pb_drafted_act_of_edition on pb_drafted_act (edition_id, id);

-- Decisions of the authority that depart from what a vote gives (dérogations motivées). Added once, never changed; the last one of a
-- project is in effect. What was counted stays as it is.
create table pb_decision (
  edition_id text not null references pb_edition (id),
  number integer not null check (number > 0),
  project text not null,
  outcome text not null check (outcome in ('FUND', 'REFUSE', 'CANCEL')),
  reason text not null,
  reference text not null,
  author text not null,
  at text not null,
  primary key (edition_id, number)
);
create unique index pb_decision_of_project on pb_decision (edition_id, project, number);
create index pb_decision_by_date on pb_decision (at);
