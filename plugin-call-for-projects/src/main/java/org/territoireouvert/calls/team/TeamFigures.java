package org.territoireouvert.calls.team;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Feed;
import org.territoireouvert.calls.model.team.Post;

/** The feed of what is published, and the counts that staff of a call see. */
public final class TeamFigures {

    private final TeamStore store;

    /** Counts in these tables. */
    public TeamFigures(TeamStore store) {
        this.store = store;
    }

    /**
     * How a call goes.
     *
     * @param needs open ones
     * @param offers open ones
     * @param sketches open ones
     * @param found needs and offers that were settled
     * @param merged sketches that became one with another
     * @param collectives sketches that became a collective
     * @param answers of people to each other, whatever came of them
     * @param accepted those of them that were accepted
     * @param mentors who can be asked
     * @param accompanied teams that have a mentor
     */
    public record Counts(
            int needs,
            int offers,
            int sketches,
            int found,
            int merged,
            int collectives,
            int answers,
            int accepted,
            int mentors,
            int accompanied) {}

    /** Counts them for a call. */
    public Counts of(Handle handle, String callSlug) {
        return handle.createQuery("""
                        select
                          (select count(*) from cal_team_post where call_slug = :slug and state = 'OPEN'
                            and nature = 'NEED') as needs,
                          (select count(*) from cal_team_post where call_slug = :slug and state = 'OPEN'
                            and nature = 'OFFER') as offers,
                          (select count(*) from cal_team_post where call_slug = :slug and state = 'OPEN'
                            and nature = 'SKETCH') as sketches,
                          (select count(*) from cal_team_post where call_slug = :slug and state = 'FOUND') as found,
                          (select count(*) from cal_team_post where call_slug = :slug and state = 'MERGED') as merged,
                          (select count(*) from cal_team_post where call_slug = :slug
                            and state = 'COLLECTIVE') as collectives,
                          (select count(*) from cal_team_contact where call_slug = :slug and about = 'POST') as answers,
                          (select count(*) from cal_team_contact where call_slug = :slug and about = 'POST'
                            and state = 'ACCEPTED') as accepted,
                          (select count(*) from cal_team_mentor where call_slug = :slug and state = 'OPEN') as mentors,
                          (select count(distinct sketch_id) from cal_team_contact where call_slug = :slug
                            and about = 'MENTOR' and state = 'ACCEPTED') as accompanied
                        """)
                .bind("slug", callSlug)
                .map((row, context) -> new Counts(
                        row.getInt("needs"),
                        row.getInt("offers"),
                        row.getInt("sketches"),
                        row.getInt("found"),
                        row.getInt("merged"),
                        row.getInt("collectives"),
                        row.getInt("answers"),
                        row.getInt("accepted"),
                        row.getInt("mentors"),
                        row.getInt("accompanied")))
                .one();
    }

    /** Declares the feed of needs, offers and sketches of all calls. */
    public Feed feed() {
        return new Feed("equipes", "feed.teams", limit -> {
            List<Post> latest = store.posts().latest(limit);
            Set<String> hidden = store.contents().hidden(latest);
            return latest.stream()
                    .filter(post -> !hidden.contains(post.id()))
                    .map(this::entry)
                    .toList();
        });
    }

    private Feed.Entry entry(Post post) {
        String nature = store.context()
                .messages()
                .format(Locale.FRENCH, "team.nature." + post.nature().code());
        return new Feed.Entry(
                post.id(),
                post.text().title(),
                post.path(),
                nature + " – " + post.text().words(),
                post.madeAt());
    }
}
