-- The account of the guarantor of a consultation: first an address that staff invite, then the person who took it up.
create table con_guarantor (
  consultation text primary key references con_consultation (slug) on delete cascade,
  -- By which mails to it are ended.
  id text not null,
  -- Empty once somebody took it up.
  address text not null,
  -- SHA-256 of what the mail holds; empty once it was used.
  token text not null,
  invited_at text not null,
  -- Empty before somebody takes it up.
  person_id text not null,
  accepted_at text not null
);
create index con_guarantor_by_person on con_guarantor (person_id, consultation);
create index con_guarantor_by_address on con_guarantor (address);
create index con_guarantor_by_id on con_guarantor (id);
-- What guarantors say to everybody. It stays, under the name of their public function.
create table con_guarantor_remark (
  id text not null primary key,
  consultation text not null references con_consultation (slug) on delete cascade,
  name text not null,
  text text not null,
  -- 1 when the guarantor wrote it with their account, 0 when staff typed it for them.
  own integer not null,
  written_at text not null
);
create index con_guarantor_remark_by_consultation on con_guarantor_remark (consultation, id);
-- 1 when the guarantor wrote the review with their account. Reviews that were there before were typed by staff.
alter table con_synthesis add column review_own integer not null default 0;
