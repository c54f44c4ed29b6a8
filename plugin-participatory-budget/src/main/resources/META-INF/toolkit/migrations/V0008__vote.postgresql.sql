-- Who took part (émargement). Nothing in it leads to a ballot.
create table pb_participation (
  edition_id text not null references pb_vote (edition_id),
  person_id text not null,
  channel text not null,
  level text not null,
  day text not null,
  primary key (edition_id, person_id)
);
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
);
-- Commitments that wait for the next checkpoint, in no order.
create table pb_waiting (
  edition_id text not null references pb_vote (edition_id),
  commitment text not null,
  primary key (edition_id, commitment)
);
-- What was answered to a request that may be repeated; emptied when the vote is closed.
create table pb_answered (
  edition_id text not null references pb_vote (edition_id),
  slot text not null,
  request text not null,
  content text not null,
  commitment text not null,
  primary key (edition_id, slot, request)
);

create function pb_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'What was published of a vote is never changed';
end
$$;

create function pb_refuse_when_frozen() returns trigger language plpgsql as $$
begin
    if exists (select 1 from pb_manifest where edition_id = coalesce(new.edition_id, old.edition_id)) then
        raise exception 'The vote is as its manifest says';
    end if;
    return coalesce(new, old);
end
$$;

create trigger pb_manifest_stays before update or delete on pb_manifest
    for each row execute function pb_refuse();

create trigger pb_manifest_is_not_emptied before truncate on pb_manifest
    for each statement execute function pb_refuse();

create trigger pb_log_leaf_stays before update or delete on pb_log_leaf
    for each row execute function pb_refuse();

create trigger pb_log_leaf_is_not_emptied before truncate on pb_log_leaf
    for each statement execute function pb_refuse();

create trigger pb_log_node_stays before update or delete on pb_log_node
    for each row execute function pb_refuse();

create trigger pb_log_node_is_not_emptied before truncate on pb_log_node
    for each statement execute function pb_refuse();

create trigger pb_log_checkpoint_stays before update or delete on pb_log_checkpoint
    for each row execute function pb_refuse();

create trigger pb_log_checkpoint_is_not_emptied before truncate on pb_log_checkpoint
    for each statement execute function pb_refuse();

create trigger pb_ballot_list_is_frozen before insert or update or delete on pb_ballot_list
    for each row execute function pb_refuse_when_frozen();

create trigger pb_vote_is_frozen before update of kind, grades, rule, level, minimum_age, age_on, territories, roll on pb_vote
    for each row execute function pb_refuse_when_frozen();
