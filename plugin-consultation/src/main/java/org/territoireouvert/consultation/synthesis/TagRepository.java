package org.territoireouvert.consultation.synthesis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.consultation.model.PlannedStep;

/** Reads and writes the words with which staff mark contributions. */
public final class TagRepository {

    /** How long a word is at most, in characters. */
    public static final int LONGEST = 40;

    private static final int MOST_SHOWN = 100;

    /** Creates it. */
    public TagRepository() {}

    /** Marks a contribution; again does nothing. */
    void add(Handle handle, PlannedStep step, String contribution, String tag) {
        handle.createUpdate("""
                        insert into con_tag (consultation, step, tag, contribution_id)
                        values (:consultation, :step, :tag, :contribution)
                        on conflict (consultation, step, tag, contribution_id) do nothing""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("tag", tag)
                .bind("contribution", contribution)
                .execute();
    }

    /** Takes a mark away. */
    void remove(Handle handle, PlannedStep step, String contribution, String tag) {
        handle.createUpdate("""
                        delete from con_tag where consultation = :consultation and step = :step and tag = :tag
                          and contribution_id = :contribution""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("tag", tag)
                .bind("contribution", contribution)
                .execute();
    }

    /** Returns the marks of contributions, at most 500 of them, by contribution. */
    public Map<String, List<String>> ofContributions(Handle handle, PlannedStep step, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return handle
                .createQuery("""
                        select contribution_id, tag from con_tag where contribution_id in (<ids>)
                          and consultation = :consultation and step = :step order by contribution_id, tag limit 5000""")
                .bindList("ids", ids)
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .map((row, context) -> Map.entry(row.getString("contribution_id"), row.getString("tag")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Returns the marks that are used, in alphabetical order, at most 100: each is looked up in the index, not counted. */
    public List<String> used(Handle handle, PlannedStep step) {
        return handle.createQuery("""
                        with recursive used (tag, found) as (
                          select min(tag), 1 from con_tag where consultation = :consultation and step = :step
                          union all
                          select (select min(t.tag) from con_tag t where t.consultation = :consultation and t.step = :step
                            and t.tag > used.tag), found + 1 from used where used.tag is not null and found < :most)
                        select tag from used where tag is not null order by tag""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("most", MOST_SHOWN)
                .mapTo(String.class)
                .list();
    }

    /** Returns a part of the contributions with a mark, by their ids, oldest first. */
    public Slice<String> withTag(Handle handle, PlannedStep step, String tag, Keyset keyset) {
        List<String> found = handle.createQuery("""
                        select contribution_id from con_tag where consultation = :consultation and step = :step and tag = :tag
                          and <position> order by <order> limit :limit""")
                .define("position", keyset.condition(Order.ASCENDING, "contribution_id"))
                .define("order", keyset.order(Order.ASCENDING, "contribution_id"))
                .bindMap(keyset.binds())
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("tag", tag)
                .mapTo(String.class)
                .list();
        return keyset.slice(found, List::of);
    }
}
