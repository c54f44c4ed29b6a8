package org.territoireouvert.participatorybudget.exchange;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Envelope;
import org.territoireouvert.participatorybudget.exchange.ProjectLines.Reading;
import org.territoireouvert.participatorybudget.idea.IdeaCalendar;
import org.territoireouvert.participatorybudget.pabulib.SemicolonTable.Line;
import org.territoireouvert.participatorybudget.project.AddProjects;
import org.territoireouvert.participatorybudget.project.SubmittedProject;

/** Adds the projects of a table to an edition before its vote: all of them, or none when a line has to be mended. */
public final class ImportProjects {

    /** Written to the audit log with it: edition, projects. */
    public static final AuditType PROJECTS_LOGGED =
            new AuditType("participatory-budget.projects-imported", Visibility.PUBLIC);

    private final PluginContext context;
    private final EditionStore store;
    private final AddProjects addProjects;

    /** Creates the use case. */
    public ImportProjects(PluginContext context, EditionStore store) {
        this.context = context;
        this.store = store;
        this.addProjects = new AddProjects(context, store);
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The projects are stored. */
        record Imported(int projects) implements Outcome {}

        /** Nothing is stored; what has to be mended. */
        record Unreadable(Reading reading) implements Outcome {}

        /** Nothing is stored: people vote, or did. */
        record ListClosed() implements Outcome {}
    }

    /** Looks at a table and changes nothing. */
    public Reading check(String slug, List<Line> lines) {
        return context.database().read(handle -> read(handle, edition(handle, slug), lines));
    }

    /** Stores what a table holds. */
    public Outcome store(String slug, List<Line> lines, Actor actor) {
        return context.database().write(handle -> {
            Edition edition = edition(handle, slug);
            if (isClosed(edition)) {
                return new Outcome.ListClosed();
            }
            Reading reading = read(handle, edition, lines);
            if (!reading.problems().isEmpty()) {
                return new Outcome.Unreadable(reading);
            }
            addProjects.add(handle, edition, reading.projects(), actor);
            int added = reading.projects().size();
            context.service(AuditTrail.class)
                    .record(
                            handle,
                            AuditEntry.of(PROJECTS_LOGGED, actor, edition.path())
                                    .with("edition", edition.title())
                                    .with("projects", Integer.toString(added)));
            return new Outcome.Imported(added);
        });
    }

    /** Tells whether the list of projects no longer changes. */
    public boolean isClosed(Edition edition) {
        return new IdeaCalendar(edition, LocalDate.ofInstant(context.clock().instant(), context.zone())).isListClosed();
    }

    private Edition edition(Handle handle, String slug) {
        return store.editions().bySlug(handle, slug).orElseThrow(() -> new NotFoundException("Edition " + slug));
    }

    private Reading read(Handle handle, Edition edition, List<Line> lines) {
        Set<String> numbers = new HashSet<>();
        store.projects().forEach(handle, edition.id(), (SubmittedProject project) -> numbers.add(project.number()));
        Map<String, String> envelopes = store.envelopes().ofEdition(handle, edition.id()).stream()
                .collect(Collectors.toMap(Envelope::name, Envelope::id));
        return ProjectLines.read(lines, numbers, envelopes);
    }
}
