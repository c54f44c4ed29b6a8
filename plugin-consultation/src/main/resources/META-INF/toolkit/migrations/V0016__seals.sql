-- What came in until a step closed, as lines whose fingerprint stands in the audit log. Lines are only added; of what was written they
-- hold a keyed digest, never a word.
create table con_seal (
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  number integer not null,
  -- Version of the canonical format.
  format integer not null,
  sealed_at text not null,
  -- Last day of the step when it was sealed: another one means that it was opened again.
  ends_on text not null,
  lines integer not null,
  fingerprint text not null,
  -- 1 for the one that is checked: the newest of its step.
  latest integer not null,
  -- How many people's answers lawfully left or shrank since.
  released integer not null,
  -- What the last check found; empty before the first.
  checked_at text not null,
  unchanged integer not null,
  changed integer not null,
  withdrawn integer not null,
  hidden integer not null,
  erased integer not null,
  altered integer not null,
  added integer not null,
  -- The first lines that are altered, one a line.
  findings text not null,
  primary key (consultation, step, number)
);
create index con_seal_by_check on con_seal (latest, checked_at, consultation, step);
create index con_seal_by_alteration on con_seal (latest, altered);
create table con_seal_line (
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  place integer not null,
  -- The line stands in the seals from this number on,
  since integer not null,
  -- and before this one; 0 for all.
  until integer not null,
  kind text not null,
  -- What it speaks of, for checking; never published.
  object text not null,
  identifier text not null,
  moment text not null,
  -- Destroyed when the words are erased.
  salt text not null,
  value text not null,
  primary key (consultation, step, place)
);
create index con_seal_line_by_object on con_seal_line (object);
create index con_step_to_seal on con_step (kind, ends_on, consultation, place);
