package org.territoireouvert.participatorybudget.examination;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Conditions;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.participatorybudget.idea.IdeaState;

/** Reads the ideas of an edition as those who examine them see them, oldest first. */
public final class ExaminationListRepository {

    /** Returns a part of the ideas that pass a filter. */
    public Slice<ExaminedIdea> find(Handle handle, String editionId, ExaminationFilter filter, Keyset keyset) {
        List<ExaminedIdea> found = conditions(editionId, filter)
                .list(handle, """
                                select idea.id, idea.title, idea.place, idea.state, idea.supports, idea.submitted_at,
                                  coalesce(examination.verdict, 'UNDECIDED') as verdict, examination.published_at
                                from pb_idea idea left join pb_examination examination on examination.idea_id = idea.id
                                where <where> order by <order> limit :limit""", keyset, Keyset.Order.ASCENDING, "submitted_at", "id")
                .map((row, context) -> new ExaminedIdea(
                        row.getString("id"),
                        row.getString("title"),
                        row.getString("place"),
                        IdeaState.valueOf(row.getString("state")),
                        row.getLong("supports"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("published_at") != null,
                        row.getString("submitted_at")))
                .list();
        return keyset.slice(found, idea -> List.of(idea.submittedAt(), idea.id()));
    }

    private static Conditions conditions(String editionId, ExaminationFilter filter) {
        Conditions wanted = Conditions.all()
                .equal("edition_id", editionId)
                .and("state <> :draft", "draft", IdeaState.DRAFT.name())
                .words("search_text", filter.words())
                .equal("state", filter.state());
        if (!filter.verdict().isEmpty()) {
            wanted.and("coalesce(verdict, 'UNDECIDED') = :verdict", "verdict", filter.verdict());
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
