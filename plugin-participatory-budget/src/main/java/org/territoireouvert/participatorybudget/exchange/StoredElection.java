package org.territoireouvert.participatorybudget.exchange;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.participatorybudget.edition.EditionDocument;
import org.territoireouvert.participatorybudget.model.BallotBox;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.Project;
import org.territoireouvert.participatorybudget.pabulib.PabulibFile;
import org.territoireouvert.participatorybudget.project.SubmittedProject;

/** Reads a stored edition as a vote to be counted, identical ballots grouped. */
public final class StoredElection {

    private StoredElection() {}

    /** Reads projects and ballots. */
    public static Election read(Handle handle, EditionStore store, EditionDocument document) {
        List<Project> projects = store.projects().all(handle, document.edition().id()).stream()
                .map(SubmittedProject::counted)
                .toList();
        BallotBox.Builder box = BallotBox.open(projects);
        store.ballots()
                .forEach(
                        handle,
                        document.edition().id(),
                        document.edition().ballotType(),
                        vote -> box.add(vote.ballot()));
        return PabulibFile.election(document.meta(), projects, box.close());
    }
}
