package org.territoireouvert.participatorybudget.web.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.act.DraftedActs;
import org.territoireouvert.participatorybudget.decision.Decision;
import org.territoireouvert.participatorybudget.decision.Decision.Departure;
import org.territoireouvert.participatorybudget.decision.DecisionProblem;
import org.territoireouvert.participatorybudget.decision.DepartFromResult;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.project.SubmittedProject;
import org.territoireouvert.participatorybudget.result.ProjectResult;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.result.ResultRepository;
import org.territoireouvert.participatorybudget.web.EditionViews;
import org.territoireouvert.participatorybudget.web.Wording;

/** Staff decide otherwise than a vote gives: about which project, what, and why, in words that everybody will read. */
public final class DecisionPages {

    private static final String PROJECT = "project";
    private static final String OUTCOME = "outcome";
    private static final String REFERENCE = "reference";
    private static final String REASON = "reason";
    private static final String READ_AGAIN = "read-again";
    private static final String WAITS = "attente";
    private static final int LONGEST = 200;
    /** What is too long is said by the rule, with its own words. */
    private static final int LONGEST_TYPED = 20_000;

    private final PluginContext context;
    private final EditionStore store;
    private final ResultRepository results;
    private final EditionViews views;
    private final DepartFromResult depart;
    private final DecisionViews decisions;

    /** Creates the pages. */
    public DecisionPages(
            PluginContext context,
            EditionStore store,
            ResultRepository results,
            EditionViews views,
            DepartFromResult depart) {
        this.context = context;
        this.store = store;
        this.results = results;
        this.views = views;
        this.depart = depart;
        this.decisions = new DecisionViews(context, store);
    }

    private record Read(Edition edition, Result result, List<SubmittedProject> projects) {}

    private Read read(Request request) {
        return context.database().read(handle -> {
            Edition edition = views.requested(handle, request);
            return new Read(
                    edition,
                    results.ofEdition(handle, edition.id()).stream()
                            .filter(Result::applied)
                            .findFirst()
                            .orElseThrow(() -> new NotFoundException("Result of " + edition.slug())),
                    store.projects().all(handle, edition.id()));
        });
    }

    /** Shows the form, and what was decided before. */
    public Response form(Request request) {
        return page(request, read(request), FormInput.empty());
    }

    /** Publishes a decision, or proposes to. */
    public Response decide(Request request) throws Exception {
        Read read = read(request);
        FormInput form = FormInput.of(request);
        Optional<Departure> departure = departure(form);
        if (form.optional(READ_AGAIN, LONGEST).isEmpty()) {
            form.error(READ_AGAIN, "amend.read-again.missing");
        }
        if (!form.isValid()) {
            return page(request, read, form);
        }
        return switch (depart.propose(
                (Actor.Agent) request.actor(),
                read.edition(),
                departure.orElseThrow(),
                sentence(read, departure.get()))) {
            case DepartFromResult.Outcome.Published published ->
                new Response.Redirect(read.edition().resultPath() + "#decisions");
            case DepartFromResult.Outcome.Waiting waiting ->
                new Response.Redirect("/admin" + read.edition().path() + "/decisions?" + WAITS + "=1");
            case DepartFromResult.Outcome.Refused refused -> page(request, read, explained(form, refused.problems()));
        };
    }

    private static Optional<Departure> departure(FormInput form) {
        String project = form.required(PROJECT, LONGEST, "depart.project.missing");
        String outcome = form.optional(OUTCOME, LONGEST);
        String reference = form.optional(REFERENCE, LONGEST_TYPED);
        String reason = form.required(REASON, LONGEST_TYPED, "depart.reason.missing");
        Optional<Departure> departure = Arrays.stream(Decision.Outcome.values())
                .filter(known -> known.word().equals(outcome))
                .findFirst()
                .map(known -> new Departure(project, known, reference, reason));
        if (departure.isEmpty()) {
            form.error(OUTCOME, "depart.outcome.missing");
        }
        return departure;
    }

    private String sentence(Read read, Departure departure) {
        String title = read.projects().stream()
                .filter(project -> project.number().equals(departure.project()))
                .map(SubmittedProject::title)
                .findFirst()
                .orElse(departure.project());
        return new Wording(context.messages(), Locale.FRENCH)
                .say("depart.sentence." + departure.outcome().word(), title, departure.reference(), departure.reason());
    }

    private static FormInput explained(FormInput form, List<DecisionProblem> problems) {
        problems.forEach(problem -> form.error(
                switch (problem) {
                    case NOT_PUBLISHED -> "";
                    case UNKNOWN_PROJECT, WITHDRAWN -> PROJECT;
                    case NOTHING_NEW, NOTHING_TO_CANCEL -> OUTCOME;
                    case REASON_TOO_SHORT, REASON_TOO_LONG -> REASON;
                    case REFERENCE_MISSING, REFERENCE_TOO_LONG -> REFERENCE;
                },
                "decision.problem." + problem.word()));
        return form;
    }

    private Page page(Request request, Read read, FormInput form) {
        Wording wording = new Wording(context.messages(), request.locale());
        Edition edition = read.edition();
        return context.database()
                .read(handle -> Page.of("depart", wording.say("depart.title", edition.title()))
                        .crumb(wording.say("administration.title"), "/admin/budgets-participatifs")
                        .status(form.isValid() ? 200 : 422)
                        .with("form", form)
                        .with("edition", edition)
                        .with("waits", request.query(WAITS).isPresent())
                        .with("outcomes", outcomes(wording))
                        .with("projects", projects(read, wording))
                        .with("drafts", new DraftedActs(context).newest(handle, edition.id()))
                        .with("decided", decisions.all(handle, edition, read.result(), request.locale())));
    }

    private static List<Choice> outcomes(Wording wording) {
        return Arrays.stream(Decision.Outcome.values())
                .map(outcome -> new Choice(outcome.word(), wording.say("depart.outcome." + outcome.word())))
                .toList();
    }

    private static List<Choice> projects(Read read, Wording wording) {
        return read.projects().stream()
                .map(project -> new Choice(
                        project.number(),
                        wording.say(
                                isFunded(read.result(), project.number())
                                        ? "depart.project.funded"
                                        : "depart.project.not-funded",
                                project.title(),
                                project.cost())))
                .toList();
    }

    private static boolean isFunded(Result result, String number) {
        return result.projects().stream()
                .filter(ProjectResult::funded)
                .anyMatch(project -> project.number().equals(number));
    }
}
