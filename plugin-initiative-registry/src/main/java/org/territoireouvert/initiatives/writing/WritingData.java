package org.territoireouvert.initiatives.writing;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.initiatives.entry.EntryLine;

/**
 * What is kept about people who write: of which drafts and entries they are authors, and whom they invited. Published entries speak of
 * organisations, never of private persons: they stay, without their author.
 */
public final class WritingData implements PersonalData {

    private static final int MOST = 1_000;

    private final WritingStore store;

    /** Creates the answer. */
    public WritingData(WritingStore store) {
        this.store = store;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.writing";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        store.context().database().<Boolean, Exception>read(handle -> {
            for (EntryLine entry : store.authors().entriesOf(handle, person, MOST)) {
                rows.row("entry", entry.updatedAt(), entry.title() + " – " + entry.path());
            }
            for (DraftLine line : store.drafts().ofPerson(handle, person, MOST)) {
                String document = store.drafts()
                        .find(handle, line.id())
                        .map(draft -> store.sheets().write(draft.sheet()))
                        .orElse("");
                rows.row("draft", line.updatedAt(), document);
            }
            for (String version : versions(handle, person)) {
                rows.row("version", "", version);
            }
            return true;
        });
    }

    private static List<String> versions(Handle handle, String person) {
        return handle.createQuery("""
                        select slug, number from ini_version where author = :person order by slug, number limit :most
                        """)
                .bind("person", person)
                .bind("most", MOST)
                .map((row, context) -> row.getString("slug") + " " + row.getInt("number"))
                .list();
    }

    @Override
    public int erase(String person, Erasure erasure) {
        if (person.isBlank()) {
            return 0;
        }
        return store.context().database().write(handle -> {
            int changed = 0;
            for (String id : store.drafts().onlyOf(handle, person)) {
                changed += store.drafts().remove(handle, id);
            }
            return changed
                    + change(handle, "delete from ini_draft_author where person = :person", person)
                    + change(handle, "delete from ini_author where person = :person", person)
                    + change(handle, "delete from ini_invitation where invited_by = :person and is_open = 0", person)
                    + change(handle, "update ini_invitation set invited_by = '' where invited_by = :person", person)
                    + change(handle, "update ini_version set author = '' where author = :person", person);
        });
    }

    private static int change(Handle handle, String sql, String person) {
        return handle.createUpdate(sql).bind("person", person).execute();
    }

    @Override
    public int transfer(String from, String to) {
        if (from.isBlank()) {
            return 0;
        }
        return store.context().database().write(handle -> {
            int changed = 0;
            for (String table : List.of("ini_draft_author", "ini_author")) {
                String key = table.equals("ini_author") ? "slug" : "draft_id";
                handle.createUpdate("delete from <table> where person = :from and <key> in "
                                + "(select <key> from <table> where person = :to)")
                        .define("table", table)
                        .define("key", key)
                        .bind("from", from)
                        .bind("to", to)
                        .execute();
                changed += move(handle, "update " + table + " set person = :to where person = :from", from, to);
            }
            return changed
                    + move(handle, "update ini_invitation set invited_by = :to where invited_by = :from", from, to)
                    + move(handle, "update ini_version set author = :to where author = :from", from, to);
        });
    }

    private static int move(Handle handle, String sql, String from, String to) {
        return handle.createUpdate(sql).bind("from", from).bind("to", to).execute();
    }
}
