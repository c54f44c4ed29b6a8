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

-- What an authority of the outside world answered when it was asked to stamp a checkpoint (RFC 3161), in base64.
create table pb_time_stamp (
  edition_id text not null,
  size bigint not null,
  asked_on text not null,
  at text not null,
  authority text not null,
  answer text not null,
  primary key (edition_id, size),
  foreign key (edition_id, size) references pb_log_checkpoint (edition_id, size)
);
-- The last attempt, when it failed.
create table pb_time_stamp_failure (
  edition_id text not null primary key references pb_vote (edition_id),
  at text not null,
  reason text not null
);

-- Where the lot that settles ties comes from, when the rule draws one.
alter table pb_vote add column lot_source text not null default 'PUBLIC_DRAW';
