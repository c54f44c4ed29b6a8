create trigger pb_vote_lot_source_is_frozen before update of lot_source on pb_vote
    for each row execute function pb_refuse_when_frozen();
