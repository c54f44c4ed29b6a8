package org.territoireouvert.initiatives.writing;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.initiatives.entry.EntryLine;

/** Keeps who writes drafts and entries, as equals. */
public final class AuthorRepository {

    /** People who can write one draft or entry, open invitations counted. */
    public static final int MOST = 10;

    /** Tells whether a person may write a draft: as one of its authors, or of those of its entry. */
    public boolean writes(Handle handle, Draft draft, String person) {
        return people(handle, Joint.of(draft)).contains(person) || isDraftAuthor(handle, draft.id(), person);
    }

    private boolean isDraftAuthor(Handle handle, String id, String person) {
        return handle.createQuery("select count(*) from ini_draft_author where draft_id = :id and person = :person")
                        .bind("id", id)
                        .bind("person", person)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Tells whether a person wrote an entry. */
    public boolean wrote(Handle handle, String slug, String person) {
        return handle.createQuery("select count(*) from ini_author where slug = :slug and person = :person")
                        .bind("slug", slug)
                        .bind("person", person)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Returns who writes together, in the order in which they came. */
    public List<String> people(Handle handle, Joint joint) {
        String sql = joint.isEntry()
                ? "select person from ini_author where slug = :key order by since, person limit :most"
                : "select person from ini_draft_author where draft_id = :key order by since, person limit :most";
        return handle.createQuery(sql)
                .bind("key", joint.key())
                .bind("most", MOST)
                .mapTo(String.class)
                .list();
    }

    /** Returns all who are to hear of a draft: its authors and those of its entry. */
    public Set<String> toldOf(Handle handle, Draft draft) {
        Set<String> people = new LinkedHashSet<>(people(handle, new Joint(draft.id(), "")));
        people.addAll(people(handle, Joint.of(draft)));
        return people;
    }

    /** Adds somebody; again does nothing. */
    public void add(Handle handle, Joint joint, String person, Instant now) {
        String sql = joint.isEntry()
                ? "insert into ini_author (slug, person, since) values (:key, :person, :now) on conflict do nothing"
                : "insert into ini_draft_author (draft_id, person, since) values (:key, :person, :now) on conflict do nothing";
        handle.createUpdate(sql)
                .bind("key", joint.key())
                .bind("person", person)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Takes somebody off. */
    public void remove(Handle handle, Joint joint, String person) {
        String sql = joint.isEntry()
                ? "delete from ini_author where slug = :key and person = :person"
                : "delete from ini_draft_author where draft_id = :key and person = :person";
        handle.createUpdate(sql).bind("key", joint.key()).bind("person", person).execute();
    }

    /** Has those who wrote a draft, and who is invited to, go on with the entry that it became. */
    public void becomeEntry(Handle handle, Draft draft, String slug) {
        handle.createUpdate("""
                        insert into ini_author (slug, person, since)
                        select :slug, person, since from ini_draft_author where draft_id = :id
                        on conflict do nothing
                        """).bind("slug", slug).bind("id", draft.id()).execute();
        handle.createUpdate("update ini_invitation set draft_id = '', slug = :slug where draft_id = :id")
                .bind("slug", slug)
                .bind("id", draft.id())
                .execute();
    }

    /** Returns the entries that a person wrote, the latest change first, withdrawn ones too. */
    public List<EntryLine> entriesOf(Handle handle, String person, int limit) {
        return handle.createQuery("""
                        select e.* from ini_author a join ini_entry e on e.slug = a.slug
                        where a.person = :person order by e.updated_at desc, e.slug limit :limit
                        """)
                .bind("person", person)
                .bind("limit", limit)
                .map((row, context) -> EntryLine.read(row))
                .list();
    }
}
