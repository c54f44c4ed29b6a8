create table pb_edition (
  id text not null primary key,
  slug text not null unique,
  title text not null,
  place text not null,
  description text not null,
  total_cents bigint not null,
  currency text not null,
  ballot_type text not null,
  vote_begins text,
  vote_ends text,
  project_count integer not null,
  ballot_count bigint not null,
  meta text not null,
  project_columns text not null,
  voter_columns text not null,
  created_at text not null,
  updated_at text not null
);
create index pb_edition_newest on pb_edition (created_at, id);

create table pb_envelope (
  id text not null primary key,
  edition_id text not null references pb_edition (id),
  name text not null,
  amount_cents bigint not null,
  position integer not null,
  unique (edition_id, name),
  unique (edition_id, position)
);

create table pb_project (
  id text not null primary key,
  edition_id text not null references pb_edition (id),
  envelope_id text references pb_envelope (id),
  number text not null,
  position integer not null,
  title text not null,
  description text not null,
  place text not null,
  theme text not null,
  proposer text not null,
  cost_cents bigint not null,
  withdrawn integer not null,
  search_text text not null,
  columns text not null,
  updated_at text not null,
  unique (edition_id, number)
);
create unique index pb_project_in_order on pb_project (edition_id, position);
create index pb_project_by_cost on pb_project (edition_id, cost_cents, position);
create index pb_project_by_place on pb_project (edition_id, place, position);
create index pb_project_by_theme on pb_project (edition_id, theme, position);
create index pb_project_by_envelope on pb_project (edition_id, envelope_id, position);

create table pb_ballot (
  edition_id text not null references pb_edition (id),
  position bigint not null,
  voter text not null,
  projects text not null,
  points text not null,
  columns text not null,
  primary key (edition_id, position),
  unique (edition_id, voter)
);
create index pb_ballot_by_voter on pb_ballot (voter);

create table pb_result (
  id text not null primary key,
  edition_id text not null references pb_edition (id),
  rule text not null,
  applied integer not null,
  winners integer not null,
  cost_cents bigint not null,
  endowment text not null,
  ballots bigint not null,
  ballots_without_winner bigint not null,
  average_winners double precision not null,
  fingerprint text not null,
  counted_at text not null,
  unique (edition_id, rule)
);

create table pb_result_project (
  result_id text not null references pb_result (id),
  position integer not null,
  number text not null,
  purchase_rank integer not null,
  votes bigint not null,
  score text not null,
  effective_votes double precision not null,
  price_cents bigint not null,
  money_behind_cents bigint not null,
  missing_cents bigint not null,
  effective_support integer not null,
  spent_elsewhere text not null,
  primary key (result_id, position)
)
