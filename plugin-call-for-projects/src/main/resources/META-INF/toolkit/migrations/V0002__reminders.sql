-- How many days before the end the last reminder was sent; more than any reminder when none was.
alter table cal_call add column reminded_days integer not null default 999;
