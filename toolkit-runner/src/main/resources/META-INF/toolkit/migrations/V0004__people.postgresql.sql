
create function core_audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log is only ever appended to';
end
$$;

create trigger core_audit_stays before update or delete on core_audit
    for each row execute function core_audit_refuse();

create trigger core_audit_is_not_emptied before truncate on core_audit
    for each statement execute function core_audit_refuse();

create trigger core_audit_checkpoint_stays before update or delete on core_audit_checkpoint
    for each row execute function core_audit_refuse();

create trigger core_audit_checkpoint_is_not_emptied before truncate on core_audit_checkpoint
    for each statement execute function core_audit_refuse();
