package org.territoireouvert.participatorybudget.web.amendment;

import java.time.LocalDate;
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
import org.territoireouvert.participatorybudget.amendment.AmendVote;
import org.territoireouvert.participatorybudget.amendment.AmendmentKind;
import org.territoireouvert.participatorybudget.amendment.AmendmentProblem;
import org.territoireouvert.participatorybudget.amendment.Change;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.vote.SealedVote;
import org.territoireouvert.participatorybudget.web.EditionViews;
import org.territoireouvert.participatorybudget.web.Wording;

/** Staff amend a frozen vote: they say what changes and why, in words that everybody will read. */
public final class AmendPages {

    private static final String KIND = "kind";
    private static final String PROJECT = "project";
    private static final String LAST_DAY = "last-day";
    private static final String REASON = "reason";
    private static final String READ_AGAIN = "read-again";
    private static final String WAITS = "attente";
    private static final int LONGEST = 200;
    /** What is too long is said by the rule, with its own words. */
    private static final int LONGEST_TYPED = 20_000;

    private final PluginContext context;
    private final EditionViews views;
    private final VoteParts parts;
    private final AmendVote amendVote;
    private final AmendmentViews amendments;

    /** Creates the pages. */
    public AmendPages(
            PluginContext context, EditionStore store, EditionViews views, VoteParts parts, AmendVote amendVote) {
        this.context = context;
        this.views = views;
        this.parts = parts;
        this.amendVote = amendVote;
        this.amendments = new AmendmentViews(context, store);
    }

    private record Read(Edition edition, SealedVote vote) {}

    private Read read(Request request) {
        Edition edition = context.database().read(handle -> views.requested(handle, request));
        return new Read(
                edition,
                parts.sealed().find(edition.id()).orElseThrow(() -> new NotFoundException("Vote " + edition.slug())));
    }

    /** Shows the form, and what was amended before. */
    public Response form(Request request) {
        return page(request, read(request), FormInput.empty());
    }

    /** Amends, or proposes to. */
    public Response amend(Request request) throws Exception {
        Read read = read(request);
        FormInput form = FormInput.of(request);
        Optional<Change> change = change(form);
        if (form.optional(READ_AGAIN, LONGEST).isEmpty()) {
            form.error(READ_AGAIN, "amend.read-again.missing");
        }
        if (!form.isValid()) {
            return page(request, read, form);
        }
        String sentence = sentence(read, change.orElseThrow());
        return switch (amendVote.propose(
                (Actor.Agent) request.actor(), read.edition(), change.orElseThrow(), sentence)) {
            case AmendVote.Outcome.Adopted adopted ->
                new Response.Redirect(read.edition().path() + "/scrutin#avenants");
            case AmendVote.Outcome.Waiting waiting ->
                new Response.Redirect("/admin" + read.edition().path() + "/avenants?" + WAITS + "=1");
            case AmendVote.Outcome.Refused refused -> page(request, read, explained(form, refused.problems()));
        };
    }

    private static Optional<Change> change(FormInput form) {
        String kind = form.optional(KIND, LONGEST);
        String project = form.optional(PROJECT, LONGEST);
        Optional<LocalDate> lastDay = form.day(LAST_DAY, "plan.day");
        String reason = form.required(REASON, LONGEST_TYPED, "amend.reason.missing");
        return Arrays.stream(AmendmentKind.values())
                .filter(known -> known.word().equals(kind))
                .findFirst()
                .map(known -> switch (known) {
                    case ERRATUM -> Change.erratum(Optional.of(project).filter(number -> !number.isEmpty()), reason);
                    case EXTENSION -> new Change(known, Optional.empty(), lastDay, reason);
                    case WITHDRAWAL -> Change.withdrawal(project, reason);
                })
                .or(() -> {
                    form.error(KIND, "amend.kind.missing");
                    return Optional.empty();
                });
    }

    private String sentence(Read read, Change change) {
        Wording wording = new Wording(context.messages(), Locale.FRENCH);
        String project = change.project()
                .flatMap(number -> read.vote().projects().stream()
                        .filter(known -> known.number().equals(number))
                        .findFirst())
                .map(known -> known.title())
                .orElse("");
        return wording.say(
                "amend.sentence." + change.kind().word(),
                project,
                change.lastDay().orElse(LocalDate.EPOCH),
                change.reason());
    }

    private static FormInput explained(FormInput form, List<AmendmentProblem> problems) {
        problems.forEach(problem -> form.error(
                switch (problem) {
                    case NOT_SEALED, PUBLISHED -> "";
                    case REASON_TOO_SHORT, REASON_TOO_LONG -> REASON;
                    case NO_DAY, NOT_OPEN, NOT_LATER, TOO_LATE -> LAST_DAY;
                    case UNKNOWN_PROJECT, WITHDRAWN_BEFORE, LIST_TOO_SHORT -> PROJECT;
                },
                "amendment.problem." + problem.word()));
        return form;
    }

    private Page page(Request request, Read read, FormInput form) {
        Wording wording = new Wording(context.messages(), request.locale());
        Edition edition = read.edition();
        return context.database()
                .read(handle -> Page.of("amend", wording.say("amend.title", edition.title()))
                        .crumb(wording.say("administration.title"), "/admin/budgets-participatifs")
                        .crumb(edition.title(), edition.preparationPath())
                        .status(form.isValid() ? 200 : 422)
                        .with("form", form)
                        .with("edition", edition)
                        .with("waits", request.query(WAITS).isPresent())
                        .with(
                                "closesAt",
                                parts.votes()
                                        .of(handle, edition.id())
                                        .orElseThrow()
                                        .closesAt())
                        .with("kinds", kinds(wording))
                        .with(
                                "projects",
                                read.vote().projects().stream()
                                        .map(project -> new Choice(project.number(), project.title()))
                                        .toList())
                        .with("drafts", new DraftedActs(context).newest(handle, edition.id()))
                        .with("amendments", amendments.all(handle, edition, request.locale())));
    }

    private static List<Choice> kinds(Wording wording) {
        return Arrays.stream(AmendmentKind.values())
                .map(kind -> new Choice(kind.word(), wording.say("amend.kind." + kind.word())))
                .toList();
    }
}
