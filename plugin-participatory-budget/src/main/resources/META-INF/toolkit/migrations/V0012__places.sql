-- Where a project lies, in degrees (WGS 84) as they were written; both or neither.
alter table pb_project add column latitude text;
alter table pb_project add column longitude text;
