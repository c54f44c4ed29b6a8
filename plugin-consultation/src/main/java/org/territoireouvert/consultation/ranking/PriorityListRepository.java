package org.territoireouvert.consultation.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.territoireouvert.consultation.model.PlannedStep;

/** Reads and writes the lists of people; the counts of the ranking follow in the same transaction. */
public final class PriorityListRepository {

    /** How many lists are read together at most. */
    public static final int MOST = 200_000;

    private static final String SEPARATOR = " ";

    private final RankingRepository rankings = new RankingRepository();

    /** Creates it. */
    public PriorityListRepository() {}

    private static <S extends SqlStatement<S>> S of(PlannedStep step, S statement) {
        return statement
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number());
    }

    /** Finds the list of a person. */
    public Optional<PriorityList> find(Handle handle, PlannedStep step, String person) {
        return of(step, handle.createQuery("""
                                select items from con_ranking_list
                                where consultation = :consultation and step = :step and person_id = :person"""))
                .bind("person", person)
                .mapTo(String.class)
                .map(PriorityListRepository::list)
                .findOne();
    }

    /** Puts the list of a person into the place of an earlier one; the ranking is held. */
    public void put(Handle handle, PlannedStep step, Ranking ranking, String person, PriorityList list) {
        remove(handle, step, ranking, person);
        of(step, handle.createUpdate("""
                        insert into con_ranking_list (consultation, step, person_id, items)
                        values (:consultation, :step, :person, :items)"""))
                .bind("person", person)
                .bind("items", String.join(SEPARATOR, list.items()))
                .execute();
        rankings.count(handle, step, ranking, list, true);
    }

    /** Removes the list of a person from a ranking that is held; false when there is none. */
    boolean remove(Handle handle, PlannedStep step, Ranking ranking, String person) {
        Optional<PriorityList> before = find(handle, step, person);
        before.ifPresent(list -> {
            of(step, handle.createUpdate("""
                                    delete from con_ranking_list
                                    where consultation = :consultation and step = :step and person_id = :person""")).bind("person", person).execute();
            rankings.count(handle, step, ranking, list, false);
        });
        return before.isPresent();
    }

    /** Returns all lists, at most 200 000, without whose they are. */
    public List<PriorityList> all(Handle handle, PlannedStep step) {
        return of(step, handle.createQuery("""
                                select items from con_ranking_list where consultation = :consultation and step = :step
                                order by person_id limit :most"""))
                .bind("most", MOST)
                .mapTo(String.class)
                .map(PriorityListRepository::list)
                .list();
    }

    private static PriorityList list(String items) {
        return new PriorityList(Arrays.asList(items.split(SEPARATOR)));
    }
}
