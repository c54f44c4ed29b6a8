-- Addresses of people who keep the signed checkpoints of a vote (observateurs); erased with the key of the vote. What they were sent last:
-- the day, and how many leaves the checkpoint covers.
create table pb_observer (
  id text not null primary key,
  edition_id text not null references pb_edition (id),
  address text not null,
  added_at text not null,
  sent_on text,
  sent_size bigint not null
);
create unique index pb_observer_once on pb_observer (edition_id, address);
create index pb_observer_by_address on pb_observer (address);
