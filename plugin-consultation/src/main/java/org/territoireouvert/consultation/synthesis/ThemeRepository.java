package org.territoireouvert.consultation.synthesis;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.consultation.model.PlannedStep;

/** Reads and writes the ideas of a synthesis. */
public final class ThemeRepository {

    /** Creates it. */
    public ThemeRepository() {}

    /** Returns the tree of ideas. */
    public ThemeTree tree(Handle handle, PlannedStep step) {
        return ThemeTree.of(handle.createQuery("""
                        select * from con_theme where consultation = :consultation and step = :step
                        order by place, id limit :most""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("most", Theme.MOST)
                .map((row, context) -> new Theme(
                        row.getString("id"),
                        row.getString("parent_id"),
                        row.getInt("place"),
                        row.getString("title"),
                        row.getInt("extracts")))
                .list());
    }

    /** Finds an idea of a synthesis. */
    public Optional<Theme> find(Handle handle, PlannedStep step, String id) {
        return tree(handle, step).find(id).map(ThemeTree.Branch::theme);
    }

    /** Adds an idea behind the others. */
    public void add(Handle handle, PlannedStep step, String id, String parent, String title) {
        handle.createUpdate("""
                        insert into con_theme (id, consultation, step, parent_id, place, title, extracts)
                        values (:id, :consultation, :step, :parent, (select coalesce(max(place), 0) + 1 from con_theme
                          where consultation = :consultation and step = :step), :title, 0)""")
                .bind("id", id)
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("parent", parent)
                .bind("title", title)
                .execute();
    }

    /** Gives an idea another title and another place in the tree. */
    public void change(Handle handle, String id, String parent, String title) {
        handle.createUpdate("update con_theme set parent_id = :parent, title = :title where id = :id")
                .bind("id", id)
                .bind("parent", parent)
                .bind("title", title)
                .execute();
    }

    /** Gives all that is in and below an idea to another one, and removes it. */
    public void merge(Handle handle, String id, String into) {
        handle.createUpdate("""
                        update con_theme set extracts = extracts + (select extracts from con_theme where id = :id)
                        where id = :into""").bind("id", id).bind("into", into).execute();
        for (String move : List.of(
                "update con_extract set theme_id = :into where theme_id = :id",
                "update con_theme set parent_id = :into where parent_id = :id",
                "update con_sentence set theme_id = :into where theme_id = :id")) {
            handle.createUpdate(move).bind("id", id).bind("into", into).execute();
        }
        remove(handle, id);
    }

    /** Removes an idea; false when there is anything in it or below it. */
    public boolean remove(Handle handle, String id) {
        return handle.createUpdate("""
                        delete from con_theme where id = :id
                          and not exists (select 1 from con_extract where theme_id = :id)
                          and not exists (select 1 from con_theme child where child.parent_id = :id)
                          and not exists (select 1 from con_sentence where theme_id = :id)""").bind("id", id).execute() == 1;
    }

    /** Counts extracts that came or went. */
    void count(Handle handle, String id, int by) {
        handle.createUpdate("update con_theme set extracts = extracts + :by where id = :id")
                .bind("id", id)
                .bind("by", by)
                .execute();
    }
}
