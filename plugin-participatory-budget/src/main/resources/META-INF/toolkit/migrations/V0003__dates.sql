-- For the agenda and the date of the open data.
create index pb_edition_by_vote on pb_edition (vote_ends, slug);
create index pb_result_by_count on pb_result (counted_at);
create index pb_withdrawal_by_date on pb_withdrawal (withdrawn_at);
