-- What people contribute, whatever the step: proposals, arguments, comments on a text; and, with the id that they have in their
-- own tables, the statements and the amendments. The synthesis follows each of them.
create table con_contribution (
  id text not null primary key,
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  kind text not null,
  -- FOR, AGAINST or NONE.
  position text not null,
  title text not null,
  -- Its parts, each with the question it answers, as JSON.
  parts text not null,
  -- To what in a text it refers, as JSON; empty for none.
  passage text not null,
  author_id text not null,
  -- Who wrote the letter or said it at a meeting, as staff noted it; empty when it was written here.
  heard_from text not null,
  state text not null,
  created_at text not null,
  updated_at text not null
);
create index con_contribution_by_step on con_contribution (consultation, step, state, id);
create index con_contribution_by_position on con_contribution (consultation, step, state, position, id);
create index con_contribution_by_consultation on con_contribution (consultation, state, id);
create index con_contribution_by_author on con_contribution (author_id, id);
-- What a call for contributions asks; without rows people write freely.
create table con_prompt (
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  place integer not null,
  question text not null,
  hint text not null,
  required integer not null,
  primary key (consultation, step, place)
);
-- How many contributions of each state a step has, kept up to date with each.
create table con_contribution_count (
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  state text not null,
  position text not null,
  contributions integer not null,
  primary key (consultation, step, state, position)
);
insert into con_contribution (id, consultation, step, kind, position, title, parts, passage, author_id, heard_from, state, created_at, updated_at)
  select id, consultation, step, 'STATEMENT', 'NONE', text, '[]', '', author_id, '', case state when 'PUBLISHED' then 'PUBLISHED' else 'HIDDEN' end, created_at, created_at
  from con_statement where state in ('PUBLISHED', 'REFUSED') and author_id <> '';
insert into con_contribution (id, consultation, step, kind, position, title, parts, passage, author_id, heard_from, state, created_at, updated_at)
  select id, consultation, step, 'AMENDMENT', 'NONE', reason, '[]', '', author_id, '', case state when 'WITHDRAWN' then 'WITHDRAWN' else 'PUBLISHED' end, created_at, created_at
  from con_amendment;
insert into con_contribution_count (consultation, step, state, position, contributions)
  select consultation, step, state, position, count(*) from con_contribution group by consultation, step, state, position;
