-- A paper by its random number; which person was handed which is noted nowhere.
create table pb_paper (
  edition_id text not null references pb_vote (edition_id),
  number text not null,
  batch_id text not null references pb_paper_batch (id),
  state text not null check (state in ('PRINTED', 'CANCELLED', 'USED')),
  primary key (edition_id, number)
);
create index pb_paper_of_batch on pb_paper (batch_id, number);

-- What two people read on a paper, until they agree; then it is deleted.
create table pb_paper_typed (
  edition_id text not null references pb_vote (edition_id),
  typist integer not null check (typist in (1, 2)),
  number text not null,
  urn_id text not null references pb_paper_urn (id),
  state text not null check (state in ('VALID', 'BLANK', 'NULL')),
  content text not null,
  reason text not null,
  primary key (edition_id, typist, number)
);
create index pb_paper_typed_of_urn on pb_paper_typed (urn_id, typist, number);

create trigger pb_vote_on_paper_is_frozen before update of on_paper on pb_vote
    for each row execute function pb_refuse_when_frozen();
