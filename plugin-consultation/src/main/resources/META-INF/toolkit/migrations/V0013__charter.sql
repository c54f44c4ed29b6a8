-- What a document is there for, and since when it is listed: what people read before they answer is not what came afterwards.
alter table con_document add column kind text not null default 'INFORMATION';
-- Those that were there before are taken to be as old as what everybody reads.
alter table con_document add column added_on text not null default '';
update con_document set added_on = (
  select substr(case when published_at = '' then updated_at else published_at end, 1, 10)
  from con_consultation where slug = con_document.consultation);
-- For what was contributed at all, and whether something came in otherwise than on the site.
create index con_contribution_by_kind on con_contribution (consultation, state, kind);
create index con_contribution_by_source on con_contribution (consultation, heard_from);
