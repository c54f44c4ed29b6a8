package org.territoireouvert.participatorybudget.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.edition.Edition;

/** Says how far the works of a funded project are. */
public final class FollowWork {

    /** Written to the audit log with it: edition, project, spent, status. */
    public static final AuditType FOLLOWED_LOGGED =
            new AuditType("participatory-budget.work-followed", AuditType.Visibility.PUBLIC);

    private final PluginContext context;
    private final WorkStore store;
    private final WorkFigures figures;
    private final TellWork tellWork;

    /** Creates the use case. */
    public FollowWork(PluginContext context, WorkStore store, WorkFigures figures) {
        this.context = context;
        this.store = store;
        this.figures = figures;
        this.tellWork = new TellWork(context);
    }

    /**
     * What staff say.
     *
     * @param status where works stand
     * @param spent what was paid so far
     * @param steps all milestones in any order, new ones without identifier
     */
    public record Change(WorkStatus status, Money spent, List<Step> steps) {
        /** Copies the list. */
        public Change {
            steps = List.copyOf(steps);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is published. */
        record Followed() implements Outcome {}

        /** Somebody else changed these works since they were read. */
        record Outdated() implements Outcome {}

        /** No published result funds this project. */
        record NotFunded() implements Outcome {}

        /** It cannot be so; there is at least one problem. */
        record Impossible(List<WorkRules.Problem> problems) implements Outcome {
            /** Copies the list. */
            public Impossible {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Returns what changes with every change of works; empty while nobody follows them. */
    public static String version(Optional<Work> work) {
        return work.map(known -> PortableInstant.text(known.updatedAt())).orElse("");
    }

    /**
     * Publishes what staff say; who follows the project is told when the status is another one.
     *
     * @param version of the works when they were read
     */
    public Outcome follow(Edition edition, String number, String version, Change change, Actor actor) {
        return context.database().write(handle -> {
            Optional<FundedProject> funded = store.works().funded(handle, edition.id(), number);
            if (funded.isEmpty()) {
                return new Outcome.NotFunded();
            }
            if (!version.equals(version(funded.get().work()))) {
                return new Outcome.Outdated();
            }
            List<WorkRules.Problem> problems =
                    WorkRules.check(change.status(), change.spent(), change.steps(), today());
            if (!problems.isEmpty()) {
                return new Outcome.Impossible(problems);
            }
            if (!store(handle, funded.get(), change)) {
                return new Outcome.Outdated();
            }
            tell(handle, edition, funded.get(), change, actor);
            return new Outcome.Followed();
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }

    private boolean store(Handle handle, FundedProject project, Change change) {
        Work now = new Work(change.status(), change.spent(), context.clock().instant());
        boolean ours = project.work()
                .map(known -> store.works().update(handle, project.id(), now, known.updatedAt()))
                .orElseGet(() -> store.works().insert(handle, project.id(), now));
        if (ours) {
            store.steps().replace(handle, project.id(), WorkRules.inOrder(change.steps()));
            figures.changed(handle, project.work().map(Work::status), change.status(), now.updatedAt());
        }
        return ours;
    }

    private void tell(Handle handle, Edition edition, FundedProject project, Change change, Actor actor) {
        tellWork.publish(handle, project, change.status());
        log(handle, edition, project, change, actor);
        if (project.work().filter(known -> known.status() == change.status()).isEmpty()) {
            tellWork.tellFollowers(handle, edition, project, actor);
        }
    }

    private void log(Handle handle, Edition edition, FundedProject project, Change change, Actor actor) {
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(FOLLOWED_LOGGED, actor, TellWork.path(project))
                                .with("edition", edition.title())
                                .with("project", project.title())
                                .with("spent", context.messages().format(Locale.FRENCH, "amount", change.spent()))
                                .with("status", change.status().word()));
    }
}
