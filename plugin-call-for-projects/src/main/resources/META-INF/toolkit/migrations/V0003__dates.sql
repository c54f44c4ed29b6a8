-- For the feed and the date of the open data.
create index cal_call_by_change on cal_call (updated_at, slug);
create index cal_call_by_opening on cal_call (opens_on, slug);
