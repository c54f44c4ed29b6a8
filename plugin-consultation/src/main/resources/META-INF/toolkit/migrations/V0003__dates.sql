-- For the agenda, the feed and the date of the open data.
create index con_consultation_by_change on con_consultation (updated_at, slug);
create index con_consultation_by_opening on con_consultation (opens_on, slug);
create index con_step_by_end on con_step (ends_on, consultation, place);
