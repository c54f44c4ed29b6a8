-- Grants of the years before, taken over from a file of the authority: one for each organisation that benefits. amount: its part of total.
create table cal_past_grant (
  number text primary key,
  funder text not null,
  funder_siret text not null,
  signed_on text not null,
  year text not null,
  decision text not null,
  beneficiary text not null,
  siret text not null,
  rna text not null,
  object text not null,
  total bigint not null,
  share integer not null,
  amount bigint not null,
  nature text not null,
  payment text not null,
  pays_from text not null,
  pays_until text not null,
  rae text not null,
  notified integer not null,
  aid text not null,
  search_text text not null,
  updated_at text not null
);
create index cal_past_grant_by_day on cal_past_grant (signed_on, number);
create index cal_past_grant_by_year on cal_past_grant (year, signed_on, number);
create index cal_past_grant_by_change on cal_past_grant (updated_at, number);
-- To find out whether a grant was made here.
create index cal_beneficiary_by_rna on cal_beneficiary (rna, application_id);
-- Files that are being taken over, and their rows until they are grants.
create table cal_past_file (
  id text primary key,
  name text not null,
  left_out text not null,
  findings text not null,
  state text not null,
  rows_read integer not null,
  rows_stored integer not null,
  sent_at text not null
);
create index cal_past_file_by_state on cal_past_file (state, sent_at, id);
create index cal_past_file_by_day on cal_past_file (sent_at, id);
create table cal_past_row (
  file_id text not null references cal_past_file (id) on delete cascade,
  line integer not null,
  cells text not null,
  primary key (file_id, line)
);
