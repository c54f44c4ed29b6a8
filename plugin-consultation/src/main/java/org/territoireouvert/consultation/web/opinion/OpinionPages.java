package org.territoireouvert.consultation.web.opinion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.grouping.Vote;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.opinion.GiveOpinion;
import org.territoireouvert.consultation.opinion.OpinionRepository;
import org.territoireouvert.consultation.opinion.Statement;
import org.territoireouvert.consultation.opinion.Statement.State;
import org.territoireouvert.consultation.opinion.StatementRepository;
import org.territoireouvert.consultation.opinion.WriteStatement;
import org.territoireouvert.consultation.web.RequestedSteps;

/** People give their opinion on one statement after the other, change it, and propose statements. */
final class OpinionPages {

    /** Among so many that fewest people have seen, the next one is drawn for each person. */
    private static final int DRAWN_AMONG = 8;

    private static final String STATEMENT = "statement";
    private static final String VOTE = "vote";
    private static final String TEXT = "text";
    private static final int LONGEST_WORD = 60;

    private final PluginContext context;
    private final RequestedSteps steps;
    private final GiveOpinion giveOpinion;
    private final WriteStatement writeStatement;
    private final StatementRepository statements = new StatementRepository();
    private final OpinionRepository opinions = new OpinionRepository();

    OpinionPages(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.giveOpinion = new GiveOpinion(context);
        this.writeStatement = new WriteStatement(context);
    }

    /** Shows the next statement. */
    Response show(Request request) {
        return page(request, steps.requested(request), FormInput.empty());
    }

    private Page page(Request request, PlannedStep step, FormInput form) {
        String person = person(request);
        return context.database().read(handle -> {
            int published = statements.count(handle, step, State.PUBLISHED);
            List<Statement> unseen = statements.unseen(handle, step, person, DRAWN_AMONG);
            int given = opinions.countOf(handle, step, person);
            return steps.page(request, "opinions", step, step.step().title())
                    .status(form.isValid() ? 200 : 422)
                    .with("form", form)
                    .with("open", step.isOpenOn(steps.today()))
                    .with("upcoming", steps.today().isBefore(step.step().startsOn()))
                    .with("published", published)
                    .with("given", given)
                    .with("votes", Arrays.asList(Vote.values()))
                    .with("next", next(unseen, person));
        });
    }

    /** Draws for each person in another order, which is the same when the page is loaded again. */
    private static Optional<Statement> next(List<Statement> unseen, String person) {
        return unseen.stream().min(Comparator.comparingInt(statement -> (person + statement.id()).hashCode()));
    }

    private static String person(Request request) {
        return request.actor() instanceof Actor.Citizen citizen ? citizen.personId() : "";
    }

    /** Takes an opinion. */
    Response give(Request request) {
        return Response.toCitizen(request, () -> shown(request), citizen -> give(request, citizen.personId()));
    }

    /** What somebody who has to sign in first reads of the form that is kept for them. */
    private Map<String, String> shown(Request request) {
        PlannedStep step = steps.requested(request);
        FormInput form = FormInput.of(request);
        Locale locale = request.locale();
        String id = form.optional(STATEMENT, LONGEST_WORD);
        Map<String, String> shown = new LinkedHashMap<>();
        context.database()
                .<Optional<Statement>, RuntimeException>read(handle -> statements.find(handle, step, id))
                .ifPresent(statement -> shown.put(steps.say(locale, "opinions.text"), statement.text()));
        vote(form)
                .ifPresent(vote ->
                        shown.put(steps.say(locale, "opinions.vote"), steps.say(locale, "vote." + vote.name())));
        return shown;
    }

    private Response give(Request request, String person) {
        PlannedStep step = steps.requested(request);
        FormInput form = FormInput.of(request);
        String statement = form.optional(STATEMENT, LONGEST_WORD);
        Optional<Vote> vote = vote(form);
        if (vote.isEmpty() || !form.isValid()) {
            return page(request, step, form.error("", "opinions.vote.missing"));
        }
        return switch (giveOpinion.give(step, statement, person, vote.get())) {
            case GIVEN ->
                new Response.Redirect(request.query("retour").isPresent() ? step.path() + "/miens" : step.path());
            case CLOSED -> page(request, step, form.error("", "opinions.closed"));
            case GONE -> page(request, step, form.error("", "opinions.gone"));
        };
    }

    private static Optional<Vote> vote(FormInput form) {
        String word = form.optional(VOTE, LONGEST_WORD);
        return Arrays.stream(Vote.values())
                .filter(vote -> vote.name().equals(word))
                .findFirst();
    }

    /** Shows the opinions of a person, who may change them. */
    Response own(Request request) {
        return Response.toCitizen(request, citizen -> own(request, citizen.personId()));
    }

    private Response own(Request request, String person) {
        PlannedStep step = steps.requested(request);
        return steps.page(request, "opinions-own", step, steps.say(request.locale(), "opinions.own"))
                .crumb(step.step().title(), step.path())
                .with("open", step.isOpenOn(steps.today()))
                .with("votes", Arrays.asList(Vote.values()))
                .with(
                        "opinions",
                        context.database()
                                .<List<OpinionRepository.Own>, RuntimeException>read(
                                        handle -> opinions.ofPerson(handle, step, person)));
    }

    /** Shows the form of a new statement. */
    Response form(Request request) {
        return formPage(request, steps.requested(request), FormInput.empty());
    }

    private Page formPage(Request request, PlannedStep step, FormInput form) {
        return steps.page(request, "opinions-propose", step, steps.say(request.locale(), "opinions.propose"))
                .crumb(step.step().title(), step.path())
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("open", step.isOpenOn(steps.today()));
    }

    /** Takes a new statement. */
    Response propose(Request request) {
        return Response.toCitizen(
                request,
                () -> Map.of(
                        steps.say(request.locale(), "opinions.text"),
                        FormInput.of(request).optional(TEXT, Statement.LONGEST)),
                citizen -> propose(request, citizen.personId()));
    }

    private Response propose(Request request, String person) {
        PlannedStep step = steps.requested(request);
        FormInput form = FormInput.of(request);
        String text = text(form);
        if (!form.isValid()) {
            return formPage(request, step, form);
        }
        return switch (writeStatement.propose(step, text, person)) {
            case WRITTEN ->
                steps.page(request, "opinions-proposed", step, steps.say(request.locale(), "opinions.proposed"))
                        .crumb(step.step().title(), step.path())
                        .with(TEXT, text);
            case CLOSED -> formPage(request, step, form.error("", "opinions.closed"));
            case KNOWN -> formPage(request, step, form.error(TEXT, "opinions.known"));
            case TOO_MANY -> formPage(request, step, form.error("", "opinions.too-many", WriteStatement.MOST_OF_ONE));
        };
    }

    /** Reads a statement; the form says what is wrong with it. */
    static String text(FormInput form) {
        String text = form.required(TEXT, Statement.LONGEST, "opinions.text.missing")
                .replaceAll("\\s+", " ")
                .strip();
        if (!text.isEmpty() && text.length() < Statement.SHORTEST) {
            form.error(TEXT, "opinions.text.short", Statement.SHORTEST);
        }
        return text;
    }
}
