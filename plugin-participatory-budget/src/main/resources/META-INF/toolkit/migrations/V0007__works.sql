-- What becomes of the funded projects. The words of the status are those of the table schema betagouv/projets-territoire, field phaseStatut.
create table pb_work (
  project_id text not null primary key references pb_project (id),
  status text not null check (status in ('ONGOING', 'LATE', 'PAUSED', 'BLOCKED', 'ABANDONED', 'FINISHED')),
  spent_cents bigint not null check (spent_cents >= 0),
  updated_at text not null
);
create index pb_work_by_change on pb_work (updated_at, project_id);
create index pb_work_by_status on pb_work (status, updated_at, project_id);

create table pb_work_step (
  id text not null primary key,
  project_id text not null references pb_work (project_id),
  position integer not null,
  title text not null,
  first_planned_on text not null,
  planned_on text not null,
  done_on text,
  delay_reason text not null,
  unique (project_id, position)
);

create table pb_work_news (
  id text not null primary key,
  project_id text not null references pb_work (project_id),
  published_at text not null,
  body text not null,
  written_by text not null
);
create index pb_work_news_of_project on pb_work_news (project_id, id);
create index pb_work_news_by_author on pb_work_news (written_by, id);
