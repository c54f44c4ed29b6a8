-- The calendar of an edition: the vote is one phase among others.
create table pb_phase (
  edition_id text not null references pb_edition (id),
  phase text not null check (phase in ('IDEAS', 'EXAMINATION', 'LIST', 'VOTE', 'RESULT', 'WORKS')),
  begins text,
  ends text,
  primary key (edition_id, phase)
);
create index pb_phase_by_end on pb_phase (ends, edition_id, phase);
insert into pb_phase (edition_id, phase, begins, ends)
  select id, 'VOTE', vote_begins, vote_ends from pb_edition where vote_begins is not null or vote_ends is not null;
drop index pb_edition_by_vote;
alter table pb_edition drop column vote_begins;
alter table pb_edition drop column vote_ends;
