package org.territoireouvert.runner.web.moderation;

import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.moderation.ModerationCase;
import org.territoireouvert.runner.moderation.ModerationParts;
import org.territoireouvert.runner.moderation.appeal.Appeal;
import org.territoireouvert.runner.moderation.appeal.AppealDecision;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** What moderators decided, and the appeals that they answer. */
final class DecisionPages {

    static final String PATH = QueuePages.PATH + "/decisions";

    private static final String ANSWER = "reponse";
    private static final String GRANTED = "retablir";
    private static final int LONGEST = 1_000;
    private static final int KEYS = 2;

    private final WebParts parts;
    private final AdminFrame frame;
    private final QueuePages queue;
    private final CaseWords words;
    private final ModerationParts moderation;
    private final AppealDecision appeals;

    DecisionPages(WebParts parts, QueuePages queue) {
        this.parts = parts;
        this.frame = new AdminFrame(parts.messages());
        this.queue = queue;
        this.moderation = parts.contents().moderation();
        this.words = new CaseWords(parts.contents(), parts.messages(), parts.markdown());
        this.appeals = new AppealDecision(moderation);
    }

    Response list(CoreRequest request) {
        ListQuery.refuseOthers(request, Keyset.BEFORE, Keyset.AFTER);
        Locale locale = request.locale();
        Slice<DecisionView> decisions = parts.database().read(handle -> {
            Slice<ModerationCase> found = moderation.cases().decided(handle, Keyset.of(request, KEYS));
            return new Slice<>(
                    found.items().stream()
                            .map(one -> words.decision(one, locale))
                            .toList(),
                    found.previous(),
                    found.next());
        });
        return queue.tabs(
                        request,
                        frame.page(locale, "moderation/decisions", QueuePages.PATH, "moderation.title"),
                        "decisions")
                .with("decisions", decisions)
                .with("address", PATH);
    }

    Response show(CoreRequest request) {
        return page(request, requested(request), FormInput.empty());
    }

    Response answer(CoreRequest request) {
        ModerationCase found = requested(request);
        FormInput form = FormInput.of(request);
        String answer = form.required(ANSWER, LONGEST, "moderation.appeal.answer.missing");
        String choice = form.required(GRANTED, 3, "moderation.appeal.choice.missing");
        if (!form.isValid()) {
            return page(request, found, form).status(422);
        }
        Actor.Agent agent = (Actor.Agent) request.actor();
        return switch (appeals.answer(agent, found.id(), choice.equals("oui"), answer, isAlone(agent))) {
            case DONE -> new Response.Redirect(QueuePages.PATH + "/recours" + AdminFrame.DONE);
            case SAME_PERSON ->
                page(request, found, form.error("", "moderation.appeal.same-person"))
                        .status(422);
            case NOTHING, TOO_LATE ->
                page(request, requested(request), form.error("", "moderation.appeal.nothing"))
                        .status(409);
        };
    }

    /** Whether nobody else could answer an appeal: no other moderator, no other administrator. */
    private boolean isAlone(Actor.Agent agent) {
        return parts.identity().roles().holding(Role.MODERATOR).stream()
                        .noneMatch(grant -> !grant.accountId().equals(agent.personId()))
                && parts.identity().roles().holding(Role.ADMINISTRATOR).stream()
                        .noneMatch(grant -> !grant.accountId().equals(agent.personId()));
    }

    private Page page(CoreRequest request, ModerationCase found, FormInput form) {
        Locale locale = request.locale();
        String agent = ((Actor.Agent) request.actor()).personId();
        Optional<Appeal> appeal =
                parts.database().read(handle -> moderation.appeals().find(handle, found.id()));
        return frame.page(locale, "moderation/decision", QueuePages.PATH, "moderation.decision.title", found.title())
                .crumb(parts.messages().format(locale, "moderation.title"), QueuePages.PATH)
                .with("case", parts.database().read(handle -> words.view(handle, found, agent, locale)))
                .with("decision", words.decision(found, locale))
                .with("words", found.decision().orElseThrow().words())
                .with("appeal", appeal)
                .with("waits", appeal.filter(said -> said.answer().isEmpty()).isPresent())
                .with("before", request.query("deja").isPresent())
                .with("form", form)
                .with("path", PATH + "/" + found.id());
    }

    private ModerationCase requested(CoreRequest request) {
        String id = request.pathParameter("cas");
        return parts.database()
                .read(handle -> moderation.cases().find(handle, id))
                .filter(found -> !found.isOpen())
                .orElseThrow(() -> new NotFoundException("No decision \"" + id + "\""));
    }
}
