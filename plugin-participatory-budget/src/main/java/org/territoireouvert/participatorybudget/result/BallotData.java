package org.territoireouvert.participatorybudget.result;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.participatorybudget.edition.EditionDocument;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.exchange.ExportVote;

/** Says which ballots stand under a voter's number, and makes them anonymous. */
public final class BallotData implements PersonalData {

    private final Database database;
    private final EditionStore store;
    private final ResultRepository results;

    /** Creates the answer. */
    public BallotData(Database database, EditionStore store, ResultRepository results) {
        this.database = database;
        this.store = store;
        this.results = results;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.ballots";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        database.<Boolean, Exception>read(handle -> {
            for (String edition : store.ballots().editionsOf(handle, person)) {
                EditionDocument document =
                        store.editions().document(handle, edition).orElseThrow();
                String chosen =
                        store.ballots().chosenBy(handle, document.edition().id(), person);
                rows.row(
                        document.edition().title(),
                        document.edition().voteEnds().orElse(null),
                        chosen);
            }
            return true;
        });
    }

    /**
     * The choice stays in the count and in the published file; its link with the number is cut. As the file changes, so does
     * the fingerprint that stands beside a published result.
     */
    @Override
    public int erase(String person, Erasure erasure) throws Exception {
        return database.<Integer, Exception>write(handle -> {
            List<String> editions = store.ballots().editionsOf(handle, person);
            int erased = store.ballots().makeAnonymous(handle, person);
            for (String edition : editions) {
                refreshFingerprint(handle, edition);
            }
            return erased;
        });
    }

    private void refreshFingerprint(Handle handle, String slug) throws Exception {
        EditionDocument document = store.editions().document(handle, slug).orElseThrow();
        String edition = document.edition().id();
        if (results.isPublished(handle, edition)) {
            results.changeFingerprint(handle, edition, new ExportVote(store).fingerprint(handle, document));
        }
    }
}
