package org.territoireouvert.participatorybudget.exchange;

import java.util.List;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.participatorybudget.edition.Envelope;
import org.territoireouvert.participatorybudget.model.Project;
import org.territoireouvert.participatorybudget.model.ProjectList;
import org.territoireouvert.participatorybudget.pabulib.DividedVote;
import org.territoireouvert.participatorybudget.pabulib.PabulibProject;
import org.territoireouvert.participatorybudget.project.ExclusiveGroupRepository;

/** Stores the lists of a file as envelopes, and which of its projects are incompatible. */
final class StoredDivision {

    private final Handle handle;
    private final IdSource ids;
    private final EditionStore store;
    private final String editionId;

    StoredDivision(Handle handle, IdSource ids, EditionStore store, String editionId) {
        this.handle = handle;
        this.ids = ids;
        this.store = store;
        this.editionId = editionId;
    }

    void store(DividedVote divided, List<PabulibProject> read) {
        List<Project> placed = read.stream().map(divided::placed).toList();
        for (int list = 0; list < divided.lists().size(); list++) {
            store(divided.lists().get(list), list + 1, placed);
        }
        placed.stream()
                .map(Project::exclusiveGroup)
                .filter(group -> !group.isEmpty())
                .distinct()
                .forEach(group -> new ExclusiveGroupRepository()
                        .put(
                                handle,
                                editionId,
                                group,
                                numbers(
                                        placed,
                                        project -> project.exclusiveGroup().equals(group))));
    }

    private void store(ProjectList list, int position, List<Project> placed) {
        Money amount = StoringVisitor.cents(0, "list_" + position + "_amount", list.amount());
        store.envelopes()
                .insert(
                        handle,
                        editionId,
                        new Envelope(ids.next(), position, list.name(), amount, 0),
                        numbers(placed, project -> project.list().equals(list.name())));
    }

    private static List<String> numbers(List<Project> projects, Predicate<Project> wanted) {
        return projects.stream()
                .filter(wanted)
                .map(project -> project.id().value())
                .toList();
    }
}
