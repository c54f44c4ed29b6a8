package org.territoireouvert.participatorybudget.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.approval.Approvals;
import org.territoireouvert.api.approval.SensitiveAct;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.participatorybudget.BudgetRights;
import org.territoireouvert.participatorybudget.act.DraftedActs;
import org.territoireouvert.participatorybudget.decision.Decision.Departure;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.project.ProjectPath;
import org.territoireouvert.participatorybudget.project.SubmittedProject;
import org.territoireouvert.participatorybudget.result.ProjectResult;
import org.territoireouvert.participatorybudget.result.ResultRepository;

/**
 * Decides otherwise than a vote gives (dérogation motivée), with a reason that everybody reads beside the counted result; the
 * administrator may ask that two people agree.
 */
public final class DepartFromResult {

    /** Written with a decision: edition, word of its outcome, project. */
    public static final AuditType AUDITED =
            new AuditType("participatory-budget.result-departed", AuditType.Visibility.PUBLIC);

    /** The authority decided about a project or in an edition that a person follows. */
    public static final NotificationKind DECIDED = new NotificationKind("decision", Frequency.IMMEDIATE);

    private final PluginContext context;
    private final EditionStore store;
    private final ResultRepository results;
    private final DraftedActs drafts;
    private final DecisionRepository decisions = new DecisionRepository();

    /** Creates the use case. */
    public DepartFromResult(PluginContext context, EditionStore store, ResultRepository results) {
        this.context = context;
        this.store = store;
        this.results = results;
        this.drafts = new DraftedActs(context);
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The decision is published. */
        record Published() implements Outcome {}

        /** A second person has to agree. */
        record Waiting() implements Outcome {}

        /** It cannot be so; there is at least one problem. */
        record Refused(List<DecisionProblem> problems) implements Outcome {
            /** Copies the problems. */
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Returns the act as the runtime knows it: the object is the address of the edition, the summary leads to what was drafted. */
    public SensitiveAct act() {
        return new SensitiveAct("participatory-budget.depart-from-result", BudgetRights.COUNT, this::carryOut);
    }

    /**
     * Publishes a decision, or has it wait for a second person.
     *
     * @param sentence what is decided, in words, for who approves
     */
    public Outcome propose(Agent agent, Edition edition, Departure departure, String sentence) throws Exception {
        List<DecisionProblem> problems = context.database().read(handle -> problems(handle, edition, departure));
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        String summary = drafts.draft(edition.id(), sentence, departure.drafted());
        return switch (context.service(Approvals.class).propose(agent, act(), edition.slug(), summary)) {
            case DONE -> new Outcome.Published();
            case WAITING -> new Outcome.Waiting();
        };
    }

    /**
     * Publishes a decision on the plugin's own account: in the demonstration.
     *
     * @throws IllegalStateException when it cannot be so
     */
    public void decide(Edition edition, Departure departure) {
        context.database().write(handle -> {
            decide(handle, edition, departure, new Actor.PluginActor(context.id()));
            return edition;
        });
    }

    private void carryOut(String slug, String summary, Agent agent) {
        context.database().write(handle -> {
            Edition edition = store.editions().bySlug(handle, slug).orElseThrow();
            decide(handle, edition, Departure.of(drafts.find(handle, edition.id(), summary)), agent);
            return edition;
        });
    }

    private void decide(Handle handle, Edition edition, Departure departure, Actor actor) {
        store.editions().hold(handle, edition.id());
        List<DecisionProblem> problems = problems(handle, edition, departure);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Nobody can decide so about \"" + edition.slug() + "\": " + problems);
        }
        int number = decisions.ofEdition(handle, edition.id()).size() + 1;
        Decision decision =
                new Decision(number, departure, role(actor), context.database().now(handle));
        decisions.insert(handle, edition.id(), decision);
        tell(handle, edition, departure, actor);
    }

    private List<DecisionProblem> problems(Handle handle, Edition edition, Departure departure) {
        List<DecisionProblem> problems = new ArrayList<>(DecisionRules.words(departure));
        if (!results.isPublished(handle, edition.id())) {
            problems.add(DecisionProblem.NOT_PUBLISHED);
            return problems;
        }
        Optional<ProjectResult> counted = results.ofProject(handle, edition.id(), departure.project());
        Optional<SubmittedProject> project = store.projects().byNumber(handle, edition.id(), departure.project());
        if (counted.isEmpty() || project.isEmpty()) {
            problems.add(DecisionProblem.UNKNOWN_PROJECT);
            return problems;
        }
        Optional<Decision> before =
                Optional.ofNullable(decisions.inEffect(handle, edition.id()).get(departure.project()));
        DecisionRules.change(
                        departure.outcome(),
                        counted.get().funded(),
                        project.get().withdrawn(),
                        before)
                .ifPresent(problems::add);
        return problems;
    }

    /** The role says in what capacity somebody acted; who it was stands in the log of the staff. */
    private static String role(Actor actor) {
        if (!(actor instanceof Agent agent)) {
            return Role.EDITOR.code();
        }
        return agent.roles().contains(Role.ADMINISTRATOR.code())
                ? Role.ADMINISTRATOR.code()
                : agent.roles().contains(Role.EDITOR.code()) ? Role.EDITOR.code() : "teller";
    }

    private void tell(Handle handle, Edition edition, Departure departure, Actor actor) {
        SubmittedProject project = store.projects()
                .byNumber(handle, edition.id(), departure.project())
                .orElseThrow();
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(AUDITED, actor, edition.resultPath())
                                .with("edition", edition.title())
                                .with("outcome", departure.outcome().word())
                                .with("project", project.title()));
        Notifications notifications = context.service(Notifications.class);
        Notice notice = Notice.of(DECIDED, ProjectPath.of(edition.slug(), project.number()), project.title());
        notifications.tellFollowers(handle, new ContentRef(context.id() + ".project", project.id()), notice, "");
        notifications.tellFollowers(handle, new ContentRef(context.id() + ".edition", edition.id()), notice, "");
    }
}
