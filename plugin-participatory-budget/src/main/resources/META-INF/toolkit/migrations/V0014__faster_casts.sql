-- The votes in which a person took part are found by the primary key, edition by edition: there are few editions and many casts.
drop index pb_participation_of_person;
