-- How many members of each kind are in each application that was sent; counted once from what was sent.
create table cal_applicant_kind (
  application_id text not null references cal_application (id) on delete cascade,
  call_slug text not null,
  territory text not null,
  classification text not null,
  members integer not null,
  primary key (application_id, classification)
);
create index cal_applicant_kind_by_kind on cal_applicant_kind (classification, application_id);
