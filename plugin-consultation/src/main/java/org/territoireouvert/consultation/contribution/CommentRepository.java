package org.territoireouvert.consultation.contribution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.model.PlannedStep;

/** Reads the comments on a text and its articles, whose number {@link ContributionRepository} keeps with each change. */
public final class CommentRepository {

    /** More than any text has in all its versions. */
    private static final int MOST_ARTICLES = 10_000;

    private final ContributionRows rows;

    /** Creates it. */
    public CommentRepository(Json json) {
        this.rows = new ContributionRows(json);
    }

    /** Returns a part of the published comments of a step, newest first. */
    public Slice<Contribution> all(Handle handle, PlannedStep step, Keyset keyset) {
        return part(handle.createQuery("""
                        select * from con_contribution where consultation = :consultation and step = :step
                          and state = 'PUBLISHED' and kind = 'COMMENT' and <position> order by <order> limit :limit"""), step, keyset);
    }

    /** Returns a part of the published comments of an article, newest first. */
    public Slice<Contribution> ofArticle(Handle handle, PlannedStep step, String article, Keyset keyset) {
        return part(handle.createQuery("""
                        select * from con_contribution where consultation = :consultation and step = :step
                          and article = :article and kind = 'COMMENT' and state = 'PUBLISHED'
                          and <position> order by <order> limit :limit""").bind("article", article), step, keyset);
    }

    private Slice<Contribution> part(Query query, PlannedStep step, Keyset keyset) {
        List<Contribution> found = query.define("position", keyset.condition(Order.DESCENDING, "id"))
                .define("order", keyset.order(Order.DESCENDING, "id"))
                .bindMap(keyset.binds())
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .map((row, context) -> rows.read(row))
                .list();
        return keyset.slice(found, comment -> List.of(comment.id()));
    }

    /** Returns how many comments are published on each article that ever had one. */
    public Map<String, Integer> counts(Handle handle, PlannedStep step) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        handle.createQuery("""
                        select article, comments from con_comment_count
                        where consultation = :consultation and step = :step order by article limit :most""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("most", MOST_ARTICLES)
                .map((row, context) -> Map.entry(row.getString("article"), row.getInt("comments")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** Returns how many comments are published on an article. */
    public int count(Handle handle, PlannedStep step, String article) {
        return handle.createQuery("""
                        select comments from con_comment_count
                        where consultation = :consultation and step = :step and article = :article""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("article", article)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }
}
