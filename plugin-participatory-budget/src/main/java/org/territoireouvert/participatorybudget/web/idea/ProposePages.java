package org.territoireouvert.participatorybudget.web.idea;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.territory.PlacePicker;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.idea.Idea;
import org.territoireouvert.participatorybudget.idea.IdeaCalendar;
import org.territoireouvert.participatorybudget.idea.IdeaPath;
import org.territoireouvert.participatorybudget.idea.IdeaText;
import org.territoireouvert.participatorybudget.idea.proposal.IdeaDesk;
import org.territoireouvert.participatorybudget.idea.proposal.Outcome;
import org.territoireouvert.participatorybudget.idea.proposal.ProposeIdea;
import org.territoireouvert.participatorybudget.idea.proposal.ProposeIdea.Earlier;
import org.territoireouvert.participatorybudget.idea.proposal.ProposeIdea.Wish;
import org.territoireouvert.participatorybudget.idea.proposal.SimilarIdeas;
import org.territoireouvert.participatorybudget.web.BudgetSettings;
import org.territoireouvert.participatorybudget.web.idea.Sheets.Reading;
import org.territoireouvert.participatorybudget.web.idea.Sheets.Sheet;

/** People write an idea, see what resembles it, and submit it or keep a draft. */
public final class ProposePages {

    private static final String ACT = "acte";
    private static final String REVISION = "revision";
    private static final int LONGEST_ACT = 20;

    private final PluginContext context;
    private final IdeaDesk desk;
    private final ProposeIdea proposeIdea;
    private final SimilarIdeas similarIdeas;
    private final Sheets sheets;

    /** Creates the pages. */
    public ProposePages(PluginContext context, IdeaDesk desk) {
        this.context = context;
        this.desk = desk;
        this.proposeIdea = new ProposeIdea(context, desk);
        this.similarIdeas = new SimilarIdeas(desk.store().lists());
        this.sheets = new Sheets(context, desk);
    }

    /** Shows the form of a new idea. */
    public Response form(Request request) {
        return withSheet(
                request, sheets.unwritten(request), (citizen, sheet) -> page(request, sheet, FormInput.empty()));
    }

    /** Receives a new idea. */
    public Response propose(Request request) {
        return withSheet(request, sheets.unwritten(request), (citizen, sheet) -> receive(request, citizen, sheet));
    }

    /** Shows the form of an idea of one's own. */
    public Response edit(Request request) {
        return withSheet(request, sheets.written(request), (citizen, sheet) -> page(request, sheet, prefilled(sheet)));
    }

    /** Receives an idea of one's own, changed. */
    public Response change(Request request) {
        return withSheet(request, sheets.written(request), (citizen, sheet) -> receive(request, citizen, sheet));
    }

    @FunctionalInterface
    private interface Writing {
        Response answer(Citizen citizen, Sheet sheet);
    }

    private static Response withSheet(Request request, Reading reading, Writing writing) {
        return switch (reading) {
            case Reading.Refused refused -> Refusals.page(refused.why());
            case Reading.Ready ready -> Response.toCitizen(request, citizen -> writing.answer(citizen, ready.sheet()));
        };
    }

    private static FormInput prefilled(Sheet sheet) {
        return sheet.earlier()
                .map(idea -> IdeaForm.prefilled(idea.text()).prefill(REVISION, Integer.toString(idea.revision())))
                .orElseGet(FormInput::empty);
    }

    private Response receive(Request request, Citizen citizen, Sheet sheet) {
        FormInput form = FormInput.of(request);
        String act = form.optional(ACT, LONGEST_ACT);
        String revision = form.optional(REVISION, LONGEST_ACT);
        boolean draft = act.equals("brouillon") && !sheet.isPublic();
        IdeaText text = draft || act.equals("corriger") ? fields().draft(form) : fields().whole(form, sheet.theme());
        if (!form.isValid() || act.equals("corriger")) {
            return page(request, sheet, form);
        }
        if (!draft && !act.equals("deposer")) {
            return preview(request, sheet, form, text);
        }
        Optional<Earlier> earlier = sheet.earlier().map(idea -> new Earlier(idea.id(), revision(revision)));
        Wish wish = draft ? Wish.DRAFT : Wish.SUBMIT;
        return switch (proposeIdea.write(citizen, sheet.edition().slug(), earlier, text, wish)) {
            case Outcome.Done done ->
                new Response.Redirect(
                        draft
                                ? IdeaPath.list(sheet.edition().slug()) + "/miennes"
                                : IdeaPath.of(sheet.edition().slug(), done.ideaId()));
            case Outcome.Refused refused ->
                refused.messageKey().equals("idea.outdated")
                        ? page(request, sheet, outdated(form, sheet))
                        : Refusals.page(refused);
        };
    }

    private static int revision(String typed) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static FormInput outdated(FormInput form, Sheet sheet) {
        sheet.earlier().ifPresent(idea -> form.prefill(REVISION, Integer.toString(idea.revision())));
        return form.error("", "idea.outdated");
    }

    private IdeaForm fields() {
        return new IdeaForm(context.settings().get(BudgetSettings.IDEA_THEMES));
    }

    private Page page(Request request, Sheet sheet, FormInput form) {
        return framed(request, sheet, "idea-form", form)
                .with("picker", context.service(Territories.class).boundary().map(PlacePicker::of))
                .status(form.isValid() ? 200 : 422);
    }

    private Page preview(Request request, Sheet sheet, FormInput form, IdeaText text) {
        String own = sheet.earlier().map(Idea::id).orElse("");
        List<IdeaRow> similar =
                context
                        .database()
                        .read(handle -> similarIdeas.to(handle, sheet.edition().id(), text, own))
                        .stream()
                        .map(idea -> row(request.locale(), sheet, idea))
                        .toList();
        return framed(request, sheet, "idea-preview", form)
                .with("text", text)
                .with("description", context.service(Markdown.class).render(text.description()))
                .with("fields", IdeaForm.FIELDS)
                .with("similar", similar);
    }

    private IdeaRow row(Locale locale, Sheet sheet, Idea idea) {
        IdeaWords words = new IdeaWords(context);
        return new IdeaRow(
                idea,
                IdeaPath.of(sheet.edition().slug(), idea.id()),
                words.badge(locale, idea.state()),
                words.author(locale, idea));
    }

    private Page framed(Request request, Sheet sheet, String template, FormInput form) {
        Locale locale = request.locale();
        String title = sheet.earlier().isPresent() ? "idea.edit.title" : "idea.propose.title";
        return Page.of(template, context.messages().format(locale, title))
                .crumb(context.messages().format(locale, "editions.crumb"), "/budgets-participatifs")
                .crumb(sheet.edition().title(), sheet.edition().path())
                .crumb(
                        context.messages().format(locale, "ideas.crumb"),
                        IdeaPath.list(sheet.edition().slug()))
                .with("form", form)
                .with("address", sheet.address())
                .with("isPublic", sheet.isPublic())
                .with("themes", fields().options(form))
                .with("lastDay", new IdeaCalendar(sheet.edition(), desk.today()).lastDay());
    }
}
