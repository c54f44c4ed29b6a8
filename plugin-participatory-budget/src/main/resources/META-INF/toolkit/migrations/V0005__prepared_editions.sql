-- Editions that staff prepare before anybody else reads them, and those that leave the first list. What was imported is public already.
alter table pb_edition add column stage text not null default 'PUBLISHED' check (stage in ('DRAFT', 'PUBLISHED', 'ARCHIVED'));
