package org.territoireouvert.runner.web.moderation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.moderation.ModerationCase;
import org.territoireouvert.runner.moderation.ModerationParts;
import org.territoireouvert.runner.moderation.appeal.Appeal;
import org.territoireouvert.runner.moderation.appeal.AppealDecision;
import org.territoireouvert.runner.web.account.AccountFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** What moderators decided about what a person wrote, for that person: the text, the reason, and the appeal. */
final class OwnCasePages {

    static final String PATH = AccountFrame.PATH + "/moderation";

    private static final String WORDS = "recours";
    private static final int LONGEST = 2_000;

    private final WebParts parts;
    private final AccountFrame frame;
    private final CaseWords words;
    private final ModerationParts moderation;
    private final AppealDecision appeals;

    OwnCasePages(WebParts parts) {
        this.parts = parts;
        this.frame = new AccountFrame(parts);
        this.moderation = parts.contents().moderation();
        this.words = new CaseWords(parts.contents(), parts.messages(), parts.markdown());
        this.appeals = new AppealDecision(moderation);
    }

    Response list(CoreRequest request) {
        String person = AccountFrame.account(request).id();
        List<DecisionView> decisions =
                parts.database().read(handle -> moderation.cases().ofAuthor(handle, person)).stream()
                        .filter(found -> !found.isOpen())
                        .map(found -> words.decision(found, request.locale()))
                        .toList();
        return frame.page(request, "moderation").with("decisions", decisions).with("path", PATH);
    }

    Response show(CoreRequest request) {
        return page(request, own(request), FormInput.empty());
    }

    Response appeal(CoreRequest request) {
        ModerationCase found = own(request);
        FormInput form = FormInput.of(request);
        String said = form.required(WORDS, LONGEST, "moderation.own.appeal.missing");
        if (!form.isValid()) {
            return page(request, found, form).status(422);
        }
        return switch (appeals.appeal(AccountFrame.account(request).id(), found.id(), said)) {
            case DONE -> new Response.Redirect(PATH + "/" + found.id());
            case TOO_LATE ->
                page(request, found, form.error(WORDS, "moderation.own.appeal.too-late"))
                        .status(422);
            case NOTHING, SAME_PERSON -> new Response.Redirect(PATH + "/" + found.id());
        };
    }

    private Page page(CoreRequest request, ModerationCase found, FormInput form) {
        Locale locale = request.locale();
        Optional<Appeal> appeal =
                parts.database().read(handle -> moderation.appeals().find(handle, found.id()));
        return frame.page(request, "moderation-case")
                .with("decision", words.decision(found, locale))
                .with("words", found.decision().orElseThrow().words())
                .with("text", parts.database().read(handle -> words.text(handle, found.ref())))
                .with("contentPath", found.path())
                .with("appeal", appeal)
                .with("mayAppeal", appeals.mayAppeal(found))
                .with("days", AppealDecision.TIME.toDays())
                .with("form", form)
                .with("path", PATH + "/" + found.id());
    }

    private ModerationCase own(CoreRequest request) {
        String id = request.pathParameter("cas");
        String person = AccountFrame.account(request).id();
        return parts.database()
                .read(handle -> moderation.cases().find(handle, id))
                .filter(found -> found.authorId().equals(person) && !found.isOpen())
                .orElseThrow(() -> new NotFoundException("No own case \"" + id + "\""));
    }
}
