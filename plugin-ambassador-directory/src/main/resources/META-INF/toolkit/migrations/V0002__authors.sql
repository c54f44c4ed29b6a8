-- Who asked, when they had signed in; and when they had their question removed.
alter table amb_request add column author text not null default '';
alter table amb_request add column removed_at text not null default '';
create index amb_request_by_author on amb_request (author, received_at);
