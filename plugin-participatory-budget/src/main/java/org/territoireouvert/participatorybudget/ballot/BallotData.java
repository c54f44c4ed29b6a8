package org.territoireouvert.participatorybudget.ballot;

import java.util.List;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;

/** Says which ballots stand under a voter's number, and makes them anonymous. */
public final class BallotData implements PersonalData {

    private final Database database;

    /** Creates the answer. */
    public BallotData(Database database) {
        this.database = database;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.ballots";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        List<String[]> found = database.read(handle -> handle.createQuery("""
                        select edition.title, edition.vote_ends, ballot.projects
                        from pb_edition edition join pb_ballot ballot on ballot.edition_id = edition.id
                        where ballot.voter = :voter order by edition.created_at
                        """)
                .bind("voter", person)
                .map((row, context) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
                .list());
        for (String[] row : found) {
            rows.row((Object[]) row);
        }
    }

    /** The choice stays in the count and in the published file; its link with the number is cut. */
    @Override
    public int erase(String person) {
        return database.write(
                handle -> handle.createUpdate("""
                        update pb_ballot set voter = 'anonyme-' || position, columns = '' where voter = :voter
                        """).bind("voter", person).execute());
    }
}
