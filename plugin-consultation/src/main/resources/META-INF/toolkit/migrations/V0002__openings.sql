-- Those that were there before have opened without anybody being told.
alter table con_consultation add column opening_announced integer not null default 0;
update con_consultation set opening_announced = 1;
create index con_consultation_to_open on con_consultation (opening_announced, opens_on);
