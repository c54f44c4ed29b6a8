-- For the date of the open data.
create index amb_ambassador_by_change on amb_ambassador (updated_at);
create index amb_request_by_answer on amb_request (answered_at);
create index amb_request_by_removal on amb_request (removed_at);
