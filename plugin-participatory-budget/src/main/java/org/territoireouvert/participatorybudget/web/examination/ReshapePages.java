package org.territoireouvert.participatorybudget.web.examination;

import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.examination.decision.ReshapeIdea;
import org.territoireouvert.participatorybudget.idea.Idea;
import org.territoireouvert.participatorybudget.idea.IdeaOfEdition;
import org.territoireouvert.participatorybudget.idea.IdeaPath;
import org.territoireouvert.participatorybudget.idea.IdeaState;
import org.territoireouvert.participatorybudget.idea.IdeaText;
import org.territoireouvert.participatorybudget.idea.proposal.IdeaDesk;
import org.territoireouvert.participatorybudget.idea.proposal.Outcome;
import org.territoireouvert.participatorybudget.web.BudgetSettings;
import org.territoireouvert.participatorybudget.web.idea.IdeaForm;
import org.territoireouvert.participatorybudget.web.idea.Refusals;

/** Staff give ideas another shape: adjust a text, merge two, split one. */
public final class ReshapePages {

    private static final String REVISION = "revision";
    private static final String MENTION = "mention";
    private static final int LONGEST = 1_000;
    private static final int LONGEST_ID = 40;

    private final PluginContext context;
    private final IdeaDesk desk;
    private final ExaminationSheet sheet;
    private final ReshapeIdea reshapeIdea;

    /** Creates the pages. */
    public ReshapePages(PluginContext context, IdeaDesk desk, ExaminationSheet sheet, ReshapeIdea reshapeIdea) {
        this.context = context;
        this.desk = desk;
        this.sheet = sheet;
        this.reshapeIdea = reshapeIdea;
    }

    private enum Shape {
        ADJUST("ajuster", "reshape.adjust.title", "reshape.adjust.lead", "reshape.adjust.submit"),
        SPLIT("scinder", "reshape.split.title", "reshape.split.lead", "reshape.split.submit");

        private final String end;
        private final String title;
        private final String lead;
        private final String submit;

        Shape(String end, String title, String lead, String submit) {
            this.end = end;
            this.title = title;
            this.lead = lead;
            this.submit = submit;
        }
    }

    /** Shows the text of an idea to be adjusted. */
    public Response adjustForm(Request request) {
        return form(request, Shape.ADJUST);
    }

    /** Shows the form of a part that becomes an idea of its own. */
    public Response splitForm(Request request) {
        return form(request, Shape.SPLIT);
    }

    private Response form(Request request, Shape shape) {
        IdeaOfEdition found = found(request);
        Idea idea = found.idea();
        if (idea.state() != IdeaState.SUBMITTED) {
            return new Response.Problem(409, "examine.decided");
        }
        return page(
                request,
                found,
                shape,
                IdeaForm.prefilled(idea.text()).prefill(REVISION, Integer.toString(idea.revision())));
    }

    /** Keeps a version of the services. */
    public Response adjust(Request request) {
        IdeaOfEdition found = found(request);
        FormInput form = FormInput.of(request);
        String revision = form.optional(REVISION, LONGEST_ID);
        IdeaText text = fields().whole(form, found.idea().text().theme());
        String mention = form.required(MENTION, LONGEST, "reshape.mention.missing");
        if (!form.isValid()) {
            return page(request, found, Shape.ADJUST, form);
        }
        int read = revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : 0;
        Outcome outcome = reshapeIdea.adjust(
                ExaminationPages.agent(request),
                found.edition().slug(),
                found.idea().id(),
                read,
                text,
                mention);
        if (outcome instanceof Outcome.Refused refused && refused.messageKey().equals("idea.outdated")) {
            form.prefill(REVISION, Integer.toString(found.idea().revision())).error("", "idea.outdated");
            return page(request, found, Shape.ADJUST, form);
        }
        return Refusals.orGo(outcome, "/admin" + found.path());
    }

    /** Makes an idea out of a part of one. */
    public Response split(Request request) {
        IdeaOfEdition found = found(request);
        FormInput form = FormInput.of(request);
        IdeaText part = fields().whole(form, found.idea().text().theme());
        String reason = form.required(MENTION, LONGEST, "reshape.mention.missing");
        if (!form.isValid()) {
            return page(request, found, Shape.SPLIT, form);
        }
        String slug = found.edition().slug();
        return switch (reshapeIdea.split(
                ExaminationPages.agent(request), slug, found.idea().id(), part, reason)) {
            case Outcome.Done done -> new Response.Redirect(IdeaPath.examination(slug, done.ideaId()));
            case Outcome.Refused refused -> Refusals.page(refused);
        };
    }

    /** Has another idea carry one on. */
    public Response merge(Request request) {
        FormInput form = FormInput.of(request);
        String into = form.required("into", LONGEST_ID, "reshape.into.missing");
        String reason = form.required("mergeReason", LONGEST, "reshape.mention.missing");
        if (!form.isValid()) {
            return sheet.page(request, form, true);
        }
        String slug = ExaminationPages.edition(request);
        Outcome outcome =
                reshapeIdea.merge(ExaminationPages.agent(request), slug, ExaminationPages.idea(request), into, reason);
        return switch (outcome) {
            case Outcome.Done done -> new Response.Redirect(IdeaPath.examination(slug, done.ideaId()));
            case Outcome.Refused refused ->
                sheet.page(
                        request,
                        form.error("", refused.messageKey(), refused.arguments().toArray()),
                        true);
        };
    }

    private IdeaForm fields() {
        return new IdeaForm(context.settings().get(BudgetSettings.IDEA_THEMES));
    }

    private IdeaOfEdition found(Request request) {
        IdeaOfEdition found = context.database()
                .read(handle -> desk.found(handle, ExaminationPages.edition(request), ExaminationPages.idea(request)));
        if (!found.idea().state().isPublic()) {
            throw new NotFoundException("Idea " + found.idea().id());
        }
        return found;
    }

    private Page page(Request request, IdeaOfEdition found, Shape shape, FormInput form) {
        Locale locale = request.locale();
        String title = found.idea().text().title();
        return Page.of("examine-reshape", context.messages().format(locale, shape.title, title))
                .status(form.isValid() ? 200 : 422)
                .crumb(context.messages().format(locale, "administration.title"), "/admin/budgets-participatifs")
                .crumb(title, "/admin" + found.path())
                .with("form", form)
                .with("address", "/admin" + found.path() + "/" + shape.end)
                .with("lead", context.messages().format(locale, shape.lead))
                .with("submit", shape.submit)
                .with("themes", fields().options(form));
    }
}
