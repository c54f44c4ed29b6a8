package org.territoireouvert.participatorybudget.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.participatorybudget.edition.EditionDocument;
import org.territoireouvert.participatorybudget.edition.Envelope;
import org.territoireouvert.participatorybudget.model.BallotBox;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.Project;
import org.territoireouvert.participatorybudget.model.ProjectList;
import org.territoireouvert.participatorybudget.pabulib.PabulibFile;
import org.territoireouvert.participatorybudget.project.ExclusiveGroupRepository;

/** Reads a stored edition as a vote to be counted, identical ballots grouped. */
public final class StoredElection {

    private StoredElection() {}

    /** Reads projects with their lists and rivals, and ballots. */
    public static Election read(Handle handle, EditionStore store, EditionDocument document) {
        return withBallots(handle, store, document, projects -> cast(handle, store, document, projects));
    }

    private static BallotBox cast(Handle handle, EditionStore store, EditionDocument document, List<Project> projects) {
        BallotBox.Builder box = BallotBox.open(projects);
        store.ballots()
                .forEach(
                        handle,
                        document.edition().id(),
                        document.edition().ballotType(),
                        vote -> box.add(vote.ballot()));
        return box.close();
    }

    /** Reads projects only, and puts ballots from elsewhere beside them. */
    public static Election withBallots(
            Handle handle, EditionStore store, EditionDocument document, Function<List<Project>, BallotBox> ballots) {
        List<Project> projects = projects(handle, store, document);
        return PabulibFile.election(document.meta(), projects, lists(handle, store, document), ballots.apply(projects));
    }

    /** Reads the envelopes as lists, in their order. */
    static List<ProjectList> lists(Handle handle, EditionStore store, EditionDocument document) {
        return store.envelopes().ofEdition(handle, document.edition().id()).stream()
                .map(envelope -> new ProjectList(envelope.name(), amount(envelope)))
                .toList();
    }

    /** Reads the projects with their lists and rivals, in the order of the ballot paper. */
    static List<Project> projects(Handle handle, EditionStore store, EditionDocument document) {
        String edition = document.edition().id();
        Map<String, String> listed = store.envelopes().namesByProject(handle, edition);
        Map<String, String> groups = new ExclusiveGroupRepository().ofEdition(handle, edition);
        return store.projects().all(handle, edition).stream()
                .map(project -> project.counted()
                        .on(listed.getOrDefault(project.number(), ""))
                        .rivalling(groups.getOrDefault(project.number(), "")))
                .toList();
    }

    private static BigDecimal amount(Envelope envelope) {
        return envelope.amount().toDecimal().stripTrailingZeros();
    }
}
