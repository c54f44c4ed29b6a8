create index amb_request_in_order on amb_request (published, id);
