create trigger pb_amendment_stays_as_it_is before update on pb_amendment
begin
    select raise(abort, 'What was published of a vote is never changed');
end;

create trigger pb_amendment_stays before delete on pb_amendment
begin
    select raise(abort, 'What was published of a vote is never changed');
end;

create trigger pb_drafted_act_stays_as_it_is before update on pb_drafted_act
begin
    select raise(abort, 'What somebody agrees to is never changed');
end;

create trigger pb_decision_stays_as_it_is before update on pb_decision
begin
    select raise(abort, 'A published decision is never changed');
end;

create trigger pb_decision_stays before delete on pb_decision
begin
    select raise(abort, 'A published decision is never changed');
end;
