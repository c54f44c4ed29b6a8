package org.territoireouvert.participatorybudget.idea.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;

/** Reads and cuts what links a person with ideas: as an author, a supporter, somebody who writes or examines. */
final class PersonTraceRepository {

    /** Where a person stands in a table, beside the ideas and supports themselves. */
    private static final Map<String, String> ELSEWHERE =
            Map.of("pb_exchange", "person", "pb_appeal", "person", "pb_examination", "decided_by");

    private final IdSource ids;

    PersonTraceRepository(IdSource ids) {
        this.ids = ids;
    }

    /** Something that a person left. */
    record Trace(String what, String when, String content) {}

    private static final String TRACES = """
            select 'idea' as what, created_at as moment, title || ' – ' || description as content
              from pb_idea where author_id = :person
            union all select 'co-author', author.accepted_at, idea.title
              from pb_idea_author author join pb_idea idea on idea.id = author.idea_id where author.person = :person
            union all select 'support', support.given_at, idea.title
              from pb_support support join pb_idea idea on idea.id = support.idea_id where support.person = :person
            union all select 'message', written_at, message from pb_exchange where person = :person
            union all select 'appeal', appealed_at, reason from pb_appeal where person = :person
            union all select 'valuator', valuator.since, idea.title
              from pb_valuator valuator join pb_idea idea on idea.id = valuator.idea_id where valuator.agent = :person
            union all select 'note', written_at, note from pb_examination_note where agent = :person
            union all select 'examination', examination.decided_at, idea.title
              from pb_examination examination join pb_idea idea on idea.id = examination.idea_id
              where examination.decided_by = :person
            order by moment
            """;

    /** Returns all that a person left, in its order in time. */
    List<Trace> of(Handle handle, String person) {
        return handle.createQuery(TRACES)
                .bind("person", person)
                .map((row, context) ->
                        new Trace(row.getString("what"), row.getString("moment"), row.getString("content")))
                .list();
    }

    /** Returns the public ideas of which a person is the first author, and drafts as well. */
    List<String> ideas(Handle handle, String person) {
        return handle.createQuery("select id from pb_idea where author_id = :person order by id")
                .bind("person", person)
                .mapTo(String.class)
                .list();
    }

    /** Names another first author of an idea, or nobody. */
    void giveTo(Handle handle, String idea, String person) {
        handle.createUpdate("update pb_idea set author_id = :person where id = :idea")
                .bind("person", person)
                .bind("idea", idea)
                .execute();
        handle.createUpdate("delete from pb_idea_author where idea_id = :idea and person = :person")
                .bind("person", person)
                .bind("idea", idea)
                .execute();
    }

    /** Forgets what an idea said before. */
    void forgetVersions(Handle handle, String idea) {
        handle.createUpdate("delete from pb_idea_version where idea_id = :idea")
                .bind("idea", idea)
                .execute();
    }

    /** Replaces the words of a person in messages and appeals. */
    int silence(Handle handle, String person, String words) {
        return changed(
                        handle,
                        "update pb_exchange set message = :words where person = :person and by_services = 0",
                        person,
                        words)
                + changed(handle, "update pb_appeal set reason = :words where person = :person", person, words);
    }

    private static int changed(Handle handle, String update, String person, String words) {
        return handle.createUpdate(update)
                .bind("person", person)
                .bind("words", words)
                .execute();
    }

    /** Cuts every link but that of first authors; supports stay counted. */
    int forget(Handle handle, String person) {
        int changed = 0;
        List<String> supported = handle.createQuery("select idea_id from pb_support where person = :person")
                .bind("person", person)
                .mapTo(String.class)
                .list();
        for (String idea : supported) {
            changed += handle.createUpdate(
                            "update pb_support set person = :nobody where idea_id = :idea and person = :person")
                    .bind("nobody", "erased-" + ids.next())
                    .bind("idea", idea)
                    .bind("person", person)
                    .execute();
        }
        changed += deleted(handle, "pb_idea_author", "person", person);
        changed += deleted(handle, "pb_valuator", "agent", person);
        changed += changed(
                handle,
                "update pb_examination_note set agent = :words, agent_name = :words where agent = :person",
                person,
                "");
        return changed + replaceElsewhere(handle, person, "");
    }

    private static int replaceElsewhere(Handle handle, String from, String to) {
        int changed = 0;
        for (Map.Entry<String, String> place : ELSEWHERE.entrySet()) {
            changed += changed(
                    handle,
                    "update " + place.getKey() + " set " + place.getValue() + " = :words where " + place.getValue()
                            + " = :person",
                    from,
                    to);
        }
        return changed;
    }

    private static int deleted(Handle handle, String table, String column, String person) {
        return handle.createUpdate("delete from " + table + " where " + column + " = :person")
                .bind("person", person)
                .execute();
    }

    /** Gives everything of one account to another one; where only one of two may stay, that of the other stays. */
    int transfer(Handle handle, String from, String to) {
        int changed = changed(handle, "update pb_idea set author_id = :words where author_id = :person", from, to);
        changed += moved(handle, "pb_support", "person", from, to);
        changed += moved(handle, "pb_idea_author", "person", from, to);
        changed += moved(handle, "pb_valuator", "agent", from, to);
        changed += changed(handle, "update pb_examination_note set agent = :words where agent = :person", from, to);
        handle.execute("""
                update pb_idea set supports = (select count(*) from pb_support where idea_id = pb_idea.id)
                where id in (select idea_id from pb_support where person = ?)""", to);
        return changed + replaceElsewhere(handle, from, to);
    }

    private static int moved(Handle handle, String table, String column, String from, String to) {
        String twice = "delete from " + table + " where " + column + " = :person and idea_id in (select idea_id from "
                + table + " where " + column + " = :words)";
        return changed(handle, twice, from, to)
                + changed(
                        handle,
                        "update " + table + " set " + column + " = :words where " + column + " = :person",
                        from,
                        to);
    }

    /** Reads the moment of a trace. */
    static Instant moment(Trace trace) {
        return PortableInstant.parse(trace.when());
    }
}
