create trigger pb_vote_lot_source_is_frozen before update of lot_source on pb_vote
when exists (select 1 from pb_manifest where edition_id = old.edition_id)
begin
    select raise(abort, 'The vote is as its manifest says');
end;
