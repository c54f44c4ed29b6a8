-- Public figures as stored counters, what came in each month; of a figure without a chart the month is empty.
create table core_counter (
  owner text not null,
  statistic text not null,
  month text not null,
  amount bigint not null,
  primary key (owner, statistic, month)
);
-- The figures that were counted once from the tables; another one is counted before it is shown.
create table core_counted (
  owner text not null,
  statistic text not null,
  counted_at text not null,
  primary key (owner, statistic)
);
-- Pages shown, by day and section of the site; nothing about who saw them.
create table core_audience (
  day text not null,
  section text not null,
  views bigint not null,
  primary key (day, section)
);
