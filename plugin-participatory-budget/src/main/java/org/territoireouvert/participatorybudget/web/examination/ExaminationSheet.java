package org.territoireouvert.participatorybudget.web.examination;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.participatorybudget.examination.Examination;
import org.territoireouvert.participatorybudget.examination.ExaminationStore;
import org.territoireouvert.participatorybudget.examination.Valuator;
import org.territoireouvert.participatorybudget.examination.Verdict;
import org.territoireouvert.participatorybudget.examination.decision.ExaminationDesk;
import org.territoireouvert.participatorybudget.idea.Idea;
import org.territoireouvert.participatorybudget.idea.IdeaOfEdition;
import org.territoireouvert.participatorybudget.idea.IdeaPath;
import org.territoireouvert.participatorybudget.idea.proposal.IdeaDesk;
import org.territoireouvert.participatorybudget.web.idea.IdeaViews;
import org.territoireouvert.participatorybudget.web.idea.IdeaWords;

/** The page on which staff see an idea with all that was written about it. */
public final class ExaminationSheet {

    private final PluginContext context;
    private final IdeaDesk desk;
    private final ExaminationStore store;
    private final IdeaViews views;
    private final IdeaWords words;

    /** Creates the page. */
    public ExaminationSheet(PluginContext context, IdeaDesk desk, ExaminationStore store, IdeaViews views) {
        this.context = context;
        this.desk = desk;
        this.store = store;
        this.views = views;
        this.words = new IdeaWords(context);
    }

    /** Returns the names of who proposed an idea, as a project shows them: in French, as projects are. */
    String proposer(Request request) {
        return context.database().read(handle -> {
            IdeaOfEdition found = found(handle, request);
            return String.join(", ", words.authors(Locale.FRENCH, found.idea(), found.coAuthors()));
        });
    }

    private IdeaOfEdition found(Handle handle, Request request) {
        IdeaOfEdition found = desk.found(handle, ExaminationPages.edition(request), ExaminationPages.idea(request));
        if (!found.idea().state().isPublic()) {
            throw new NotFoundException("Idea " + found.idea().id());
        }
        return found;
    }

    /**
     * Shows it.
     *
     * @param form as it was sent
     * @param prefill whether the fields of the finding show what is kept; else what was sent
     */
    Page page(Request request, FormInput form, boolean prefill) {
        Locale locale = request.locale();
        return context.database().read(handle -> {
            IdeaOfEdition found = found(handle, request);
            Idea idea = found.idea();
            Examination examination = store.findings().of(handle, idea.id());
            List<Valuator> valuators = store.valuators().of(handle, idea.id());
            String reader = ExaminationPages.agent(request).personId();
            return Page.of(
                            "examine",
                            words.say(locale, "examine.title", idea.text().title()))
                    .status(form.isValid() ? 200 : 422)
                    .crumb(words.say(locale, "administration.title"), "/admin/budgets-participatifs")
                    .crumb(
                            words.say(
                                    locale,
                                    "examine.list.title",
                                    found.edition().title()),
                            "/admin" + IdeaPath.list(found.edition().slug()))
                    .with("form", filled(form, examination, prefill))
                    .with("view", views.of(handle, found, locale))
                    .with("address", "/admin" + found.path())
                    .with(
                            "description",
                            context.service(Markdown.class).render(idea.text().description()))
                    .with("examination", examination)
                    .with("valuators", valuators)
                    .with("mine", valuators.stream().anyMatch(one -> one.agent().equals(reader)))
                    .with("colleagues", colleagues(found, valuators, reader))
                    .with("notes", store.remarks().notes(handle, idea.id()))
                    .with("messages", store.remarks().messages(handle, idea.id()))
                    .with("undecided", idea.state().word().equals("submitted"))
                    .with("listClosed", found.calendar().isListClosed())
                    .with("verdicts", verdicts(locale))
                    .with("targets", targets(handle, found));
        });
    }

    private static FormInput filled(FormInput form, Examination examination, boolean prefill) {
        if (form.value("refusal").isEmpty() && form.errorOf("refusal").isEmpty()) {
            form.prefill("refusal", examination.finding().reason());
        }
        return prefill ? FindingForm.prefilled(form, examination) : FindingForm.renewed(form, examination);
    }

    private List<Choice> verdicts(Locale locale) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new Choice(verdict.word(), words.say(locale, "verdict." + verdict.word())))
                .toList();
    }

    /** Returns to whom else the idea can be given, by name. */
    private List<Choice> colleagues(IdeaOfEdition found, List<Valuator> valuators, String reader) {
        return ExaminationDesk.colleagues(context, found).stream()
                .filter(one -> !one.id().equals(reader)
                        && valuators.stream()
                                .noneMatch(valuator -> valuator.agent().equals(one.id())))
                .map(one -> new Choice(one.id(), one.name()))
                .toList();
    }

    /** Returns the ideas that can carry this one on, by title. */
    private List<Choice> targets(Handle handle, IdeaOfEdition found) {
        return store.lists().undecided(handle, found.edition().id()).stream()
                .filter(other -> !other.id().equals(found.idea().id()))
                .map(other -> new Choice(other.id(), other.title()))
                .toList();
    }
}
