create table pb_withdrawal (
  id text not null primary key,
  edition_id text not null references pb_edition (id),
  rule text not null,
  winners integer not null,
  fingerprint text not null,
  counted_at text not null,
  reason text not null,
  withdrawn_at text not null
);
create index pb_withdrawal_of_edition on pb_withdrawal (edition_id, id);
