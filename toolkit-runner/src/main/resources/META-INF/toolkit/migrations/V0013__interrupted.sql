-- What a kept form says, as a person reads it.
alter table core_interrupted add column shown text not null default '{}';
