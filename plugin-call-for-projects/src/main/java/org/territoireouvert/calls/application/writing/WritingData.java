package org.territoireouvert.calls.application.writing;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.file.StoredFile;

/**
 * What is kept about people who write applications: what they wrote when, their remarks, the files that they joined. An application
 * belongs to a collective: it stays, without them.
 */
public final class WritingData implements PersonalData {

    private static final int MOST = 10_000;

    /** Where a person is named: table and column. */
    private static final Map<String, String> NAMED = named();

    private final WritingStore store;

    /** Creates the answer. */
    public WritingData(WritingStore store) {
        this.store = store;
    }

    private static Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("cal_section_version", "person_id");
        named.put("cal_section", "changed_by");
        named.put("cal_application_step", "person_id");
        named.put("cal_application_file", "person_id");
        named.put("cal_aside", "person_id");
        named.put("cal_remark", "person_id");
        return named;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.writing";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        store.context().database().<Boolean, Exception>read(handle -> {
            rows(handle, person, rows, "section", """
                    select made_at as at, code || ' ' || revision || ' ' || answers as said from cal_section_version
                    where person_id = :person order by application_id, code, revision limit :most
                    """);
            rows(handle, person, rows, "remark", """
                    select made_at as at, words as said from cal_remark where person_id = :person order by id limit :most
                    """);
            rows(handle, person, rows, "step", """
                    select made_at as at, kind || ' ' || detail as said from cal_application_step
                    where person_id = :person order by id limit :most
                    """);
            rows(handle, person, rows, "file", """
                    select made_at as at, name as said from cal_application_file
                    where person_id = :person order by id limit :most
                    """);
            rows(handle, person, rows, "aside", """
                    select made_at as at, label || ' ' || words as said from cal_aside
                    where person_id = :person order by id limit :most
                    """);
            return true;
        });
    }

    private static void rows(Handle handle, String person, RowSink rows, String what, String query) throws Exception {
        List<String[]> found = handle.createQuery(query)
                .bind("person", person)
                .bind("most", MOST)
                .map((row, context) -> new String[] {row.getString("at"), row.getString("said")})
                .list();
        for (String[] one : found) {
            rows.row(what, one[0], one[1]);
        }
    }

    @Override
    public void exportFiles(String person, FileSink files) throws Exception {
        Files all = store.context().service(Files.class);
        List<String> ids = store.context()
                .database()
                .read(handle -> handle.createQuery("""
                        select id from cal_application_file where person_id = :person order by id limit :most
                        """)
                        .bind("person", person)
                        .bind("most", MOST)
                        .mapTo(String.class)
                        .list());
        for (String id : ids) {
            Optional<StoredFile> stored = all.find(id);
            if (stored.isPresent()) {
                files.file("application-" + id + "." + stored.get().format().extension(), stream -> {
                    try (InputStream bytes = all.open(stored.get())) {
                        bytes.transferTo(stream);
                    }
                });
            }
        }
    }

    @Override
    public int erase(String person, Erasure erasure) {
        if (person.isBlank()) {
            return 0;
        }
        return store.context().database().write(handle -> {
            int changed = 0;
            if (erasure == Erasure.REMOVE_CONTENT) {
                changed += handle.execute("delete from cal_remark where person_id = ?", person);
            }
            changed += handle.execute("update cal_remark set settled_by = '' where settled_by = ?", person);
            for (Map.Entry<String, String> one : NAMED.entrySet()) {
                changed += name(handle, one, person, "");
            }
            return changed;
        });
    }

    @Override
    public int transfer(String from, String to) {
        if (from.isBlank()) {
            return 0;
        }
        return store.context().database().write(handle -> {
            int changed = handle.execute("update cal_remark set settled_by = ? where settled_by = ?", to, from);
            for (Map.Entry<String, String> one : NAMED.entrySet()) {
                changed += name(handle, one, from, to);
            }
            return changed;
        });
    }

    private static int name(Handle handle, Map.Entry<String, String> where, String from, String to) {
        return handle.createUpdate("update <table> set <column> = :to where <column> = :from")
                .define("table", where.getKey())
                .define("column", where.getValue())
                .bind("from", from)
                .bind("to", to)
                .execute();
    }
}
