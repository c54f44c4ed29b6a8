package org.territoireouvert.calls.team.posting;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.model.team.Carrier;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.team.EndPost;
import org.territoireouvert.calls.team.TeamStore;
import org.territoireouvert.calls.team.mentor.KeepMentor;

/**
 * What is kept about people who look for a team. When somebody goes, their needs, offers, exchanges and offers to accompany go too, and
 * so does a sketch that nobody else carries; other sketches stay with those who carry them.
 */
public final class TeamData implements PersonalData {

    private static final int MOST = 1_000;

    /** Columns that name who typed something; what was typed for an organisation or for others stays. */
    private static final List<String> TYPED = List.of(
            "cal_team_post.written_by",
            "cal_team_mentor.written_by",
            "cal_team_contact.written_by",
            "cal_team_merge.proposed_by",
            "cal_team_merge_voice.given_by");

    private final TeamStore store;
    private final ChangePost change;
    private final EndPost end;
    private final KeepMentor mentors;

    /** Creates the answer. */
    public TeamData(TeamStore store) {
        this.store = store;
        this.change = new ChangePost(store);
        this.end = new EndPost(store);
        this.mentors = new KeepMentor(store);
    }

    @Override
    public String descriptionKey() {
        return "personal-data.teams";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        store.context().database().<Boolean, Exception>read(handle -> {
            write(handle, rows, "publication", person, """
                    select made_at as at, title || ' – ' || words as content from cal_team_post
                    where written_by = :person order by id limit :most
                    """);
            write(handle, rows, "carrier", person, """
                    select c.since as at, p.title || ' – ' || c.brings as content
                    from cal_team_carrier c join cal_team_post p on p.id = c.post_id
                    where c.person_id = :person order by c.post_id limit :most
                    """);
            write(handle, rows, "message", person, """
                    select sent_at as at, words as content from cal_team_message
                    where person_id = :person order by id limit :most
                    """);
            write(handle, rows, "mentor", person, """
                    select made_at as at, name || ' – ' || words as content from cal_team_mentor
                    where written_by = :person order by id limit :most
                    """);
            write(handle, rows, "merge", person, """
                    select made_at as at, title || ' – ' || words as content from cal_team_merge
                    where proposed_by = :person order by id limit :most
                    """);
            write(handle, rows, "merge-word", person, """
                    select v.given_at as at, m.title || ' – ' || v.agrees || ' – ' || v.words as content
                    from cal_team_merge_voice v join cal_team_merge m on m.id = v.merge_id
                    where v.given_by = :person order by v.merge_id limit :most
                    """);
            return true;
        });
    }

    private static void write(Handle handle, RowSink rows, String what, String person, String sql) throws Exception {
        List<String[]> found = handle.createQuery(sql)
                .bind("person", person)
                .bind("most", MOST)
                .map((row, context) -> new String[] {row.getString("at"), row.getString("content")})
                .list();
        for (String[] row : found) {
            rows.row(what, row[0], row[1]);
        }
    }

    @Override
    public int erase(String person, Erasure erasure) {
        if (person.isBlank()) {
            return 0;
        }
        return store.context().database().write(handle -> {
            int changed = 0;
            for (Carrier carrier : store.carriers().ofPerson(handle, person)) {
                goes(handle, carrier);
                changed++;
            }
            List<String> offered = handle.createQuery(
                            "select id from cal_team_mentor where person_id = :person limit :most")
                    .bind("person", person)
                    .bind("most", MOST)
                    .mapTo(String.class)
                    .list();
            offered.forEach(id -> mentors.end(handle, id));
            changed += run(handle, """
                    delete from cal_team_contact
                    where about_id in (select id from cal_team_mentor where person_id = :person)
                    """, person);
            changed += run(handle, "delete from cal_team_mentor where person_id = :person", person);
            changed += run(handle, "delete from cal_team_contact where person_id = :person", person);
            changed += run(
                    handle,
                    erasure == Erasure.REMOVE_CONTENT
                            ? "update cal_team_message set person_id = '', words = '' where person_id = :person"
                            : "update cal_team_message set person_id = '' where person_id = :person",
                    person);
            changed += run(handle, "delete from cal_team_merge_voice where person_id = :person", person);
            changed += run(handle, "update cal_team_step set person_id = '' where person_id = :person", person);
            for (String column : TYPED) {
                changed += rename(handle, column, person, "");
            }
            return changed;
        });
    }

    /** What a person carries alone disappears; others keep what they carry too. */
    private void goes(Handle handle, Carrier carrier) {
        Post post = store.hold(handle, carrier.postId());
        boolean shared = store.carriers().of(handle, post.id()).size() > 1;
        if (shared && post.state() == Post.State.OPEN) {
            change.leave(handle, post, carrier, carrier.seat().personId());
        } else if (shared || post.state() == Post.State.MERGED) {
            store.carriers().remove(handle, carrier.id());
        } else {
            end.end(
                    handle,
                    post.in(Post.State.WITHDRAWN, "", "", store.now()),
                    new Actor.PluginActor(store.context().id()));
            store.contents().removed(handle, post);
            handle.createUpdate("delete from cal_team_contact where about_id = :post or sketch_id = :post")
                    .bind("post", post.id())
                    .execute();
            handle.createUpdate("delete from cal_team_merge where from_id = :post or to_id = :post")
                    .bind("post", post.id())
                    .execute();
            for (Post need : needs(handle, post.id())) {
                store.contents().removed(handle, need);
                store.posts().delete(handle, need.id());
            }
            store.posts().delete(handle, post.id());
        }
    }

    private List<Post> needs(Handle handle, String sketchId) {
        return handle
                .createQuery("select id from cal_team_post where sketch_id = :sketch limit :most")
                .bind("sketch", sketchId)
                .bind("most", MOST)
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(id -> store.posts().find(handle, id).stream())
                .toList();
    }

    @Override
    public int transfer(String from, String to) {
        if (from.isBlank()) {
            return 0;
        }
        return store.context().database().write(handle -> {
            int changed = 0;
            // Where both accounts have one, that of the account that stays does.
            run(handle, """
                    delete from cal_team_carrier where person_id = :person and post_id in (
                      select post_id from cal_team_carrier where person_id = :to)
                    """, from, to);
            run(handle, """
                    delete from cal_team_merge_voice where person_id = :person and merge_id in (
                      select merge_id from cal_team_merge_voice where person_id = :to)
                    """, from, to);
            run(handle, """
                    delete from cal_team_contact where person_id = :person and about_id in (
                      select about_id from cal_team_contact where person_id = :to)
                    """, from, to);
            for (String column : List.of(
                    "cal_team_carrier.person_id",
                    "cal_team_merge_voice.person_id",
                    "cal_team_contact.person_id",
                    "cal_team_mentor.person_id",
                    "cal_team_message.person_id",
                    "cal_team_step.person_id")) {
                changed += rename(handle, column, from, to);
            }
            for (String column : TYPED) {
                changed += rename(handle, column, from, to);
            }
            return changed;
        });
    }

    private static int run(Handle handle, String sql, String person) {
        return handle.createUpdate(sql).bind("person", person).execute();
    }

    private static void run(Handle handle, String sql, String person, String to) {
        handle.createUpdate(sql).bind("person", person).bind("to", to).execute();
    }

    private static int rename(Handle handle, String tableAndColumn, String from, String to) {
        int dot = tableAndColumn.indexOf('.');
        return handle.createUpdate("update <table> set <column> = :to where <column> = :from")
                .define("table", tableAndColumn.substring(0, dot))
                .define("column", tableAndColumn.substring(dot + 1))
                .bind("from", from)
                .bind("to", to)
                .execute();
    }
}
