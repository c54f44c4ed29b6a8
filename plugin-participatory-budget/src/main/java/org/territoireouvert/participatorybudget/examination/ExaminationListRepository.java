package org.territoireouvert.participatorybudget.examination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Conditions;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.participatorybudget.idea.IdeaState;

/** Reads the ideas of an edition as those who examine them see them, oldest first. */
public final class ExaminationListRepository {

    private static final int MOST_UNDECIDED = 300;
    private static final String TABLES =
            "pb_idea idea left join pb_examination examination on examination.idea_id = idea.id";
    private static final String QUERY = """
            select idea.id, idea.title, idea.place, idea.state, idea.supports, idea.submitted_at,
              coalesce(examination.verdict, 'UNDECIDED') as verdict, examination.published_at
            from\s""" + TABLES;

    /** Returns a part of the ideas that pass a filter. */
    public Slice<ExaminedIdea> find(Handle handle, String editionId, ExaminationFilter filter, Keyset keyset) {
        List<ExaminedIdea> found = conditions(editionId, filter)
                .list(
                        handle,
                        QUERY + " where <where> order by <order> limit :limit",
                        keyset,
                        Keyset.Order.ASCENDING,
                        "submitted_at",
                        "id")
                .map((row, context) -> examined(row))
                .list();
        return keyset.slice(found, idea -> List.of(idea.submittedAt(), idea.id()));
    }

    /** Counts the ideas that pass a filter, as far as lists count. */
    public int found(Handle handle, String editionId, ExaminationFilter filter) {
        return conditions(editionId, filter).found(handle, TABLES);
    }

    /** Returns the newest ideas of an edition about which nothing is decided yet. */
    public List<ExaminedIdea> undecided(Handle handle, String editionId) {
        return handle.createQuery(QUERY + " where idea.edition_id = :edition and idea.state = 'SUBMITTED'"
                        + " order by idea.submitted_at desc, idea.id desc limit :most")
                .bind("edition", editionId)
                .bind("most", MOST_UNDECIDED)
                .map((row, context) -> examined(row))
                .list();
    }

    private static ExaminedIdea examined(ResultSet row) throws SQLException {
        return new ExaminedIdea(
                row.getString("id"),
                row.getString("title"),
                row.getString("place"),
                IdeaState.valueOf(row.getString("state")),
                row.getLong("supports"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("published_at") != null,
                row.getString("submitted_at"));
    }

    private static Conditions conditions(String editionId, ExaminationFilter filter) {
        Conditions wanted = Conditions.all()
                .equal("edition_id", editionId)
                .and("state <> :draft", "draft", IdeaState.DRAFT.name())
                .words("search_text", filter.words())
                .equal("state", filter.state());
        if (!filter.verdict().isEmpty()) {
            wanted.and("coalesce(examination.verdict, 'UNDECIDED') = :verdict", "verdict", filter.verdict());
        }
        if (!filter.agent().isEmpty()) {
            wanted.and("id in (select idea_id from pb_valuator where agent = :agent)", "agent", filter.agent());
        }
        if (filter.appealed()) {
            wanted.and(
                    "state = :refused and id in (select idea_id from pb_appeal where answer is null)",
                    "refused",
                    IdeaState.REFUSED.name());
        }
        return wanted;
    }
}
