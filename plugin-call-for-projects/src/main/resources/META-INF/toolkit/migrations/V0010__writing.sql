-- Every revision of a section, so that two people who write at once are merged against what both read, and none is lost.
create table cal_section_version (
  application_id text not null references cal_application (id) on delete cascade,
  code text not null,
  revision integer not null,
  answers text not null,
  member_id text not null,
  person_id text not null,
  note text not null,
  made_at text not null,
  primary key (application_id, code, revision)
);
create index cal_section_version_by_person on cal_section_version (person_id, application_id, code, revision);
-- What the members of a collective say to each other about a section, or about one of its fields.
create table cal_remark (
  id text primary key,
  application_id text not null references cal_application (id) on delete cascade,
  section text not null,
  field text not null,
  member_id text not null,
  person_id text not null,
  words text not null,
  made_at text not null,
  settled_by text not null,
  settled_at text not null
);
create index cal_remark_of_application on cal_remark (application_id, section, id);
create index cal_remark_by_person on cal_remark (person_id, id);
create index cal_remark_by_settler on cal_remark (settled_by, id);
-- Who did what in an application, and for which member.
create table cal_application_step (
  id text primary key,
  application_id text not null references cal_application (id) on delete cascade,
  member_id text not null,
  person_id text not null,
  kind text not null,
  detail text not null,
  made_at text not null
);
create index cal_application_step_of_application on cal_application_step (application_id, id);
create index cal_application_step_by_person on cal_application_step (person_id, id);
-- A file that answers a field. Its bytes are kept by the runtime under the same identifier.
create table cal_application_file (
  id text primary key,
  application_id text not null references cal_application (id) on delete cascade,
  section text not null,
  field text not null,
  member_id text not null,
  person_id text not null,
  name text not null,
  bytes bigint not null,
  sha256 text not null,
  made_at text not null
);
create index cal_application_file_of_application on cal_application_file (application_id, made_at, id);
create index cal_application_file_by_person on cal_application_file (person_id, id);
-- Answers without a place: their field is gone from the form, or they came after the end.
create table cal_aside (
  id text primary key,
  application_id text not null references cal_application (id) on delete cascade,
  section text not null,
  label text not null,
  words text not null,
  reason text not null,
  person_id text not null,
  made_at text not null
);
create index cal_aside_of_application on cal_aside (application_id, id);
create index cal_aside_by_person on cal_aside (person_id, id);
create index cal_section_by_changer on cal_section (changed_by, application_id);
