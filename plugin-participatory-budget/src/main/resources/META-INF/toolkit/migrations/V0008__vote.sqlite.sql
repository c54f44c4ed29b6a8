-- Without the number of the row, which would tell in which order people voted.
-- Who took part (émargement). Nothing in it leads to a ballot.
create table pb_participation (
  edition_id text not null references pb_vote (edition_id),
  person_id text not null,
  channel text not null,
  level text not null,
  day text not null,
  primary key (edition_id, person_id)
) without rowid;
create index pb_participation_of_person on pb_participation (person_id);
-- Ballots under the name that only the key of the vote can make of a person. No time, no address, no order.
create table pb_cast (
  edition_id text not null references pb_vote (edition_id),
  slot text not null,
  revision integer not null,
  content text not null,
  nonce text not null,
  commitment text not null,
  primary key (edition_id, slot)
) without rowid;
-- Commitments that wait for the next checkpoint, in no order.
create table pb_waiting (
  edition_id text not null references pb_vote (edition_id),
  commitment text not null,
  primary key (edition_id, commitment)
) without rowid;
-- What was answered to a request that may be repeated; emptied when the vote is closed.
create table pb_answered (
  edition_id text not null references pb_vote (edition_id),
  slot text not null,
  request text not null,
  content text not null,
  commitment text not null,
  primary key (edition_id, slot, request)
) without rowid;

create trigger pb_manifest_stays_as_it_is before update on pb_manifest
begin
    select raise(abort, 'What was published of a vote is never changed');
end;

create trigger pb_manifest_stays before delete on pb_manifest
begin
    select raise(abort, 'What was published of a vote is never changed');
end;

create trigger pb_log_leaf_stays_as_it_is before update on pb_log_leaf
begin
    select raise(abort, 'What was published of a vote is never changed');
end;

create trigger pb_log_leaf_stays before delete on pb_log_leaf
begin
    select raise(abort, 'What was published of a vote is never changed');
end;

create trigger pb_log_node_stays_as_it_is before update on pb_log_node
begin
    select raise(abort, 'What was published of a vote is never changed');
end;

create trigger pb_log_node_stays before delete on pb_log_node
begin
    select raise(abort, 'What was published of a vote is never changed');
end;

create trigger pb_log_checkpoint_stays_as_it_is before update on pb_log_checkpoint
begin
    select raise(abort, 'What was published of a vote is never changed');
end;

create trigger pb_log_checkpoint_stays before delete on pb_log_checkpoint
begin
    select raise(abort, 'What was published of a vote is never changed');
end;

create trigger pb_ballot_list_is_frozen_at_insert before insert on pb_ballot_list
when exists (select 1 from pb_manifest where edition_id = new.edition_id)
begin
    select raise(abort, 'The vote is as its manifest says');
end;

create trigger pb_ballot_list_is_frozen_at_update before update on pb_ballot_list
when exists (select 1 from pb_manifest where edition_id = new.edition_id)
begin
    select raise(abort, 'The vote is as its manifest says');
end;

create trigger pb_ballot_list_is_frozen_at_delete before delete on pb_ballot_list
when exists (select 1 from pb_manifest where edition_id = old.edition_id)
begin
    select raise(abort, 'The vote is as its manifest says');
end;

create trigger pb_vote_is_frozen before update of kind, grades, rule, level, minimum_age, age_on, territories, roll on pb_vote
when exists (select 1 from pb_manifest where edition_id = old.edition_id)
begin
    select raise(abort, 'The vote is as its manifest says');
end;
