
-- Replacing a row deletes it without a trigger of deletion, so that insertion looks for it first.
create trigger core_audit_stays_as_it_is before update on core_audit
begin
    select raise(abort, 'The audit log is only ever appended to');
end;

create trigger core_audit_stays before delete on core_audit
begin
    select raise(abort, 'The audit log is only ever appended to');
end;

create trigger core_audit_is_not_replaced before insert on core_audit
when exists (select 1 from core_audit where position = new.position or hash = new.hash)
begin
    select raise(abort, 'The audit log is only ever appended to');
end;

create trigger core_audit_checkpoint_stays_as_it_is before update on core_audit_checkpoint
begin
    select raise(abort, 'The audit log is only ever appended to');
end;

create trigger core_audit_checkpoint_stays before delete on core_audit_checkpoint
begin
    select raise(abort, 'The audit log is only ever appended to');
end;

create trigger core_audit_checkpoint_is_not_replaced before insert on core_audit_checkpoint
when exists (select 1 from core_audit_checkpoint where position = new.position and at = new.at)
begin
    select raise(abort, 'The audit log is only ever appended to');
end;
