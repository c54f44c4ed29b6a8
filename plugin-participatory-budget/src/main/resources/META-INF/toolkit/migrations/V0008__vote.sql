-- How an edition is voted on; once its manifest is published, nothing of it changes.
create table pb_vote (
  edition_id text not null primary key references pb_edition (id),
  kind text not null check (kind in ('APPROVAL', 'POINTS', 'RANKING', 'GRADES')),
  grades text not null,
  rule text not null,
  level text not null,
  minimum_age integer not null,
  age_on text,
  territories text not null,
  roll text,
  updated_at text not null,
  closed integer not null default 0,
  key_ends text,
  key_destroyed_at text,
  -- A change of a column of a unique index waits for every row that was written for this one.
  unique (edition_id, closed)
);

-- The lists of a ballot paper: one for each envelope, or one with envelope 0 for all projects.
create table pb_ballot_list (
  edition_id text not null references pb_vote (edition_id),
  envelope integer not null,
  fewest integer not null,
  most integer not null,
  cost_limit_cents bigint,
  points_each integer not null,
  points_total integer not null,
  primary key (edition_id, envelope)
);

-- What the vote is, frozen before its first ballot. Added once, never changed.
create table pb_manifest (
  edition_id text not null primary key references pb_vote (edition_id),
  content text not null,
  hash text not null,
  origin text not null,
  opens_at text not null,
  closes_at text not null,
  sealed_at text not null
);
create index pb_manifest_by_close on pb_manifest (closes_at);

-- The log of the vote (RFC 9162). Added to, never changed.
create table pb_log_leaf (
  edition_id text not null references pb_vote (edition_id),
  position bigint not null,
  content text not null,
  commitment text,
  primary key (edition_id, position)
);
create unique index pb_log_leaf_by_commitment on pb_log_leaf (edition_id, commitment);
create table pb_log_node (
  edition_id text not null references pb_vote (edition_id),
  level integer not null,
  position bigint not null,
  hash text not null,
  primary key (edition_id, level, position)
);
create table pb_log_checkpoint (
  edition_id text not null references pb_vote (edition_id),
  size bigint not null,
  at text not null,
  note text not null,
  primary key (edition_id, size)
);

-- The commitments that count, known when the vote is closed.
create table pb_final (
  edition_id text not null references pb_vote (edition_id),
  commitment text not null,
  primary key (edition_id, commitment)
);
-- How many took part, by how and how well they are known; kept when the list of who took part is gone.
create table pb_turnout (
  edition_id text not null references pb_vote (edition_id),
  channel text not null,
  level text not null,
  people bigint not null,
  primary key (edition_id, channel, level)
);
