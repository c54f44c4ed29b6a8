-- Projects of which one at most can be built; what a result says of lists, rivals, grades and the share of each project in the vote.
alter table pb_project add column exclusive_group text not null default '';
alter table pb_result_project add column list_name text not null default '';
alter table pb_result_project add column by_quota integer not null default 0;
alter table pb_result_project add column list_full integer not null default 0;
alter table pb_result_project add column rival text not null default '';
alter table pb_result_project add column vote_points double precision not null default 0;
alter table pb_result_project add column judgment text not null default '';
