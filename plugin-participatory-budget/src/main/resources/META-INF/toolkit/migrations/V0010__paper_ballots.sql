-- Ballots on paper (bulletins papier).
alter table pb_vote add column on_paper integer not null default 0;

-- Papers that were made to be printed together.
create table pb_paper_batch (
  id text not null primary key,
  edition_id text not null references pb_vote (edition_id),
  number integer not null,
  size integer not null,
  made_at text not null,
  unique (edition_id, number)
);

-- Papers of an urn that two people type.
create table pb_paper_urn (
  id text not null primary key,
  edition_id text not null references pb_vote (edition_id),
  place text not null,
  papers integer not null,
  first_typist text not null,
  second_typist text,
  first_done integer not null default 0,
  second_done integer not null default 0,
  opened_at text not null,
  accepted integer not null default 0,
  valid_papers integer not null default 0,
  blank_papers integer not null default 0,
  null_papers integer not null default 0
);
create index pb_paper_urn_of_edition on pb_paper_urn (edition_id, opened_at, id);

-- Said once, when the last paper is in.
create table pb_paper_end (
  edition_id text not null primary key references pb_vote (edition_id),
  valid_papers bigint not null,
  blank_papers bigint not null,
  null_papers bigint not null,
  reason text not null,
  ended_at text not null
);
