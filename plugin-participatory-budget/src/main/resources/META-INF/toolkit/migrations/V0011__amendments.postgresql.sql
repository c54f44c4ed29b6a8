create function pb_refuse_other_words() returns trigger language plpgsql as $$
begin
    raise exception 'What somebody agrees to is never changed';
end
$$;

create trigger pb_amendment_stays before update or delete on pb_amendment
    for each row execute function pb_refuse();

create trigger pb_amendment_is_not_emptied before truncate on pb_amendment
    for each statement execute function pb_refuse();

create trigger pb_drafted_act_stays before update on pb_drafted_act
    for each row execute function pb_refuse_other_words();

create function pb_refuse_other_decision() returns trigger language plpgsql as $$
begin
    raise exception 'A published decision is never changed';
end
$$;

create trigger pb_decision_stays before update or delete on pb_decision
    for each row execute function pb_refuse_other_decision();

create trigger pb_decision_is_not_emptied before truncate on pb_decision
    for each statement execute function pb_refuse_other_decision();
