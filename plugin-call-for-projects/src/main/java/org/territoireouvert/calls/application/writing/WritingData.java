package org.territoireouvert.calls.application.writing;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.calls.person.PersonRows;

/**
 * What is kept about people who write applications: what they wrote when, their remarks, the files that they joined. An application
 * belongs to a collective: it stays, without them.
 */
public final class WritingData implements PersonalData {

    private static final int MOST = 10_000;

    private static final List<String> NAMED = List.of(
            "cal_section_version.person_id",
            "cal_section.changed_by",
            "cal_application_step.person_id",
            "cal_application_file.person_id",
            "cal_aside.person_id",
            "cal_remark.person_id",
            "cal_remark.settled_by");

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
            PersonRows.write(handle, rows, "section", person, """
                    select made_at as at, code || ' ' || revision || ' ' || answers as content from cal_section_version
                    where person_id = :person order by application_id, code, revision limit :most
                    """);
            PersonRows.write(handle, rows, "remark", person, """
                    select made_at as at, words as content from cal_remark where person_id = :person order by id limit :most
                    """);
            PersonRows.write(handle, rows, "step", person, """
                    select made_at as at, kind || ' ' || detail as content from cal_application_step
                    where person_id = :person order by id limit :most
                    """);
            PersonRows.write(handle, rows, "file", person, """
                    select made_at as at, name as content from cal_application_file
                    where person_id = :person order by id limit :most
                    """);
            PersonRows.write(handle, rows, "aside", person, """
                    select made_at as at, label || ' ' || words as content from cal_aside
                    where person_id = :person order by id limit :most
                    """);
            return true;
        });
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
            return changed + PersonRows.rename(handle, NAMED, person, "");
        });
    }

    @Override
    public int transfer(String from, String to) {
        return from.isBlank()
                ? 0
                : store.context().database().write(handle -> PersonRows.rename(handle, NAMED, from, to));
    }
}
