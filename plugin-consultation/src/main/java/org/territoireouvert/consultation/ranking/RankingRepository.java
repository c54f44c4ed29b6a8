package org.territoireouvert.consultation.ranking;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.territoireouvert.consultation.model.PlannedStep;

/** Reads and writes what there is to put in order. */
public final class RankingRepository {

    /** Creates it. */
    public RankingRepository() {}

    private static <S extends SqlStatement<S>> S of(PlannedStep step, S statement) {
        return statement
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number());
    }

    /** Writes the row of a ranking, for which everybody else who changes it then waits, and returns what stands in it. */
    public Ranking hold(Handle handle, PlannedStep step) {
        of(step, handle.createUpdate("""
                        insert into con_ranking (consultation, step, choices, lists) values (:consultation, :step, :choices, 0)
                        on conflict (consultation, step) do update set lists = con_ranking.lists"""))
                .bind("choices", Ranking.USUAL_CHOICES)
                .execute();
        return find(handle, step);
    }

    /** Returns the ranking of a step; one without items when staff have written nothing yet. */
    public Ranking find(Handle handle, PlannedStep step) {
        List<RankedItem> items = items(handle, step);
        return of(step, handle.createQuery("""
                                select choices, lists from con_ranking where consultation = :consultation and step = :step"""))
                .map((row, context) -> new Ranking(row.getInt("choices"), row.getInt("lists"), items))
                .findOne()
                .orElseGet(() -> new Ranking(Ranking.USUAL_CHOICES, 0, items));
    }

    private static List<RankedItem> items(Handle handle, PlannedStep step) {
        return of(step, handle.createQuery("""
                                select * from con_ranking_item where consultation = :consultation and step = :step
                                order by place, id limit :most"""))
                .bind("most", Ranking.MOST_ITEMS)
                .map((row, context) -> new RankedItem(
                        row.getString("id"),
                        row.getString("title"),
                        row.getString("text"),
                        row.getInt("points"),
                        row.getInt("firsts"),
                        row.getInt("lists")))
                .list();
    }

    /** Writes how many items are in a list at most. */
    public void choose(Handle handle, PlannedStep step, int choices) {
        of(step, handle.createUpdate("""
                                update con_ranking set choices = :choices where consultation = :consultation and step = :step""")).bind("choices", choices).execute();
    }

    /** Adds an item as the last one. */
    public void add(Handle handle, PlannedStep step, RankedItem item) {
        of(step, handle.createUpdate("""
                        insert into con_ranking_item (id, consultation, step, place, title, text, points, firsts, lists)
                        values (:id, :consultation, :step,
                          (select coalesce(max(place), 0) + 1 from con_ranking_item
                           where consultation = :consultation and step = :step),
                          :title, :text, 0, 0, 0)"""))
                .bind("id", item.id())
                .bind("title", item.title())
                .bind("text", item.text())
                .execute();
    }

    /** Changes the words of an item. */
    void change(Handle handle, RankedItem item) {
        handle.createUpdate("update con_ranking_item set title = :title, text = :text where id = :id")
                .bind("id", item.id())
                .bind("title", item.title())
                .bind("text", item.text())
                .execute();
    }

    /** Removes an item. */
    void remove(Handle handle, String id) {
        handle.createUpdate("delete from con_ranking_item where id = :id")
                .bind("id", id)
                .execute();
    }

    /** Writes the place of an item among those of its step. */
    void place(Handle handle, String id, int place) {
        handle.createUpdate("update con_ranking_item set place = :place where id = :id")
                .bind("id", id)
                .bind("place", place)
                .execute();
    }

    /** Adds a list to the counts of a ranking that is held, or takes it away. */
    void count(Handle handle, PlannedStep step, Ranking ranking, PriorityList list, boolean comes) {
        int more = comes ? 1 : -1;
        of(step, handle.createUpdate("""
                                update con_ranking set lists = lists + :more where consultation = :consultation and step = :step""")).bind("more", more).execute();
        String first = list.items().getFirst();
        for (String item : list.items()) {
            handle.createUpdate("""
                            update con_ranking_item set points = points + :points, firsts = firsts + :firsts, lists = lists + :more
                            where id = :id""")
                    .bind("id", item)
                    .bind("points", more * list.points(item, ranking.choices()))
                    .bind("firsts", item.equals(first) ? more : 0)
                    .bind("more", more)
                    .execute();
        }
    }
}
