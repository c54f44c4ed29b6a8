-- A consultation is a draft before everybody reads it; those that were there before are published.
alter table con_consultation add column stage text not null default 'PUBLISHED';
alter table con_consultation add column owner text not null default '';
alter table con_consultation add column level text not null default 'CONSULT';
alter table con_consultation add column guarantor_contact text not null default '';
alter table con_consultation add column guarantor_interests text not null default '';
alter table con_consultation add column method text not null default '';
alter table con_consultation add column offline text not null default '';
alter table con_consultation add column staff_days integer not null default 0;
-- Empty for no promise.
alter table con_consultation add column answer_by text not null default '';
-- Empty for a draft.
alter table con_consultation add column published_at text not null default '';
update con_consultation set published_at = updated_at;
