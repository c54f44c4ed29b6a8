-- When an initiative was published first; those that were there count as published when they last changed.
alter table ini_initiative add column published_at text not null default '';
update ini_initiative set published_at = updated_at;
create index ini_initiative_by_publication on ini_initiative (published_at, slug);
create index ini_initiative_by_change on ini_initiative (updated_at);
