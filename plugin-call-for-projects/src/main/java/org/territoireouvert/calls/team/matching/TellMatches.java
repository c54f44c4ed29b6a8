package org.territoireouvert.calls.team.matching;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.team.TeamNews;
import org.territoireouvert.calls.team.TeamStore;

/** Tells those who have something open that something goes together with it; once for each pair. */
public final class TellMatches {

    private static final int MOST = 20;

    private final TeamStore store;
    private final FindMatches find;

    /** Looks in these tables. */
    public TellMatches(TeamStore store) {
        this.store = store;
        this.find = new FindMatches(store);
    }

    /**
     * Tells of a publication that is new, or changed, those whose own goes well together with it, at most 20.
     *
     * @param by who published it and need not be told
     */
    public void tell(Handle handle, Post post, String by) {
        for (Match match : find.of(handle, post, MOST)) {
            Post other = match.post();
            if (match.likeness().isTold() && isFirst(handle, post.id(), other.id())) {
                store.acting()
                        .tell(
                                handle,
                                store.acting().carriers(handle, other),
                                Notice.of(
                                        TeamNews.MATCH,
                                        post.path(),
                                        other.text().title(),
                                        post.text().title()),
                                by);
            }
        }
    }

    private static boolean isFirst(Handle handle, String one, String other) {
        boolean ordered = one.compareTo(other) < 0;
        return handle.createUpdate("""
                                insert into cal_team_told (one_id, other_id) values (:one, :other) on conflict do nothing
                                """)
                        .bind("one", ordered ? one : other)
                        .bind("other", ordered ? other : one)
                        .execute()
                == 1;
    }
}
