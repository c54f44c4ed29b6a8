-- What people can do in a step.
alter table con_step add column kind text not null default 'ANNOUNCED';
-- Statements with which people agree or not. The counts are kept up to date with each opinion.
create table con_statement (
  id text not null primary key,
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  text text not null,
  -- Empty for the authority.
  author_id text not null,
  state text not null,
  -- Why it was refused.
  reason text not null,
  agreed integer not null,
  disagreed integer not null,
  passed integer not null,
  seen integer not null,
  -- Counts what happened to its opinions.
  revision integer not null,
  created_at text not null
);
create index con_statement_by_seen on con_statement (consultation, step, state, seen, id);
create index con_statement_by_author on con_statement (author_id, id);
-- One opinion a person on a statement, without the time at which it was given.
create table con_opinion (
  statement_id text not null references con_statement (id) on delete cascade,
  person_id text not null,
  vote text not null,
  primary key (statement_id, person_id)
);
create index con_opinion_by_person on con_opinion (person_id, statement_id);
