package org.territoireouvert.initiatives.echo;

import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;

/** What a person wrote to those who wrote entries. */
public final class RemarkData implements PersonalData {

    private static final int MOST = 1_000;

    private final Database database;
    private final RemarkRepository remarks;

    /** Creates the answer. */
    public RemarkData(Database database, RemarkRepository remarks) {
        this.database = database;
        this.remarks = remarks;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.remarks";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        for (Remark remark : database.read(handle -> remarks.ofPerson(handle, person, MOST))) {
            rows.row(remark.madeAt().toString(), remark.slug(), remark.words(), remark.answer());
        }
    }

    @Override
    public int erase(String person, Erasure erasure) {
        return person.isBlank()
                ? 0
                : database.write(handle -> remarks.forget(handle, person, erasure == Erasure.REMOVE_CONTENT));
    }

    @Override
    public int transfer(String from, String to) {
        return from.isBlank() ? 0 : database.write(handle -> remarks.transfer(handle, from, to));
    }
}
