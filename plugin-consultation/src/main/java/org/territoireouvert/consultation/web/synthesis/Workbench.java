package org.territoireouvert.consultation.web.synthesis;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.synthesis.Theme;
import org.territoireouvert.consultation.synthesis.ThemeRepository;
import org.territoireouvert.consultation.synthesis.ThemeTree;
import org.territoireouvert.consultation.synthesis.TreatmentRepository;
import org.territoireouvert.consultation.synthesis.publication.DraftSynthesis;
import org.territoireouvert.consultation.web.RequestedSteps;

/** What all pages of the workbench have: the synthesis that is worked on, how far it is, and the way to its other pages. */
final class Workbench {

    /** The pages between which staff go to and fro. */
    enum Tab {
        /** The tree of ideas. */
        THEMES,
        /** The contributions. */
        CONTRIBUTIONS,
        /** Groups of contributions that use the same words. */
        SUGGESTIONS,
        /** What is to be published. */
        PUBLICATION
    }

    private static final String INDENT = "\u00a0\u00a0\u00a0";

    private final PluginContext context;
    private final RequestedSteps steps;
    private final ThemeRepository themes = new ThemeRepository();
    private final TreatmentRepository treatments = new TreatmentRepository();

    Workbench(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
    }

    /** Returns the synthesis that the address names. */
    PlannedStep requested(Request request) {
        return steps.requested(request);
    }

    /** Takes in what came since; the first page that staff open does it. */
    void takeIn(PlannedStep step) {
        context.database().write(handle -> {
            treatments.takeIn(handle, step);
            return true;
        });
    }

    /** Begins a page. */
    Page page(Handle handle, Request request, String template, PlannedStep step, Tab tab, String title) {
        return steps.staffPage(request, template, step, title)
                .with("tab", tab.name())
                .with("base", step.preparationPath())
                .with("coverage", DraftSynthesis.coverage(treatments.counts(handle, step)));
    }

    /** Begins a page with a form. */
    Page page(
            Handle handle, Request request, String template, PlannedStep step, Tab tab, String title, FormInput form) {
        return page(handle, request, template, step, tab, title)
                .crumb(step.step().title(), step.preparationPath())
                .status(form.isValid() ? 200 : 422)
                .with("form", form);
    }

    /** Finds the idea that the address names. */
    Theme theme(Handle handle, PlannedStep step, Request request) {
        String id = request.pathParameter("theme");
        return themes.find(handle, step, id).orElseThrow(() -> new NotFoundException("No idea " + id));
    }

    /** Returns the ideas to choose from, each moved in below the one above it. */
    List<Choice> choices(Handle handle, PlannedStep step) {
        return themes.tree(handle, step).branches().stream()
                .map(Workbench::choice)
                .toList();
    }

    private static Choice choice(ThemeTree.Branch branch) {
        return new Choice(
                branch.theme().id(),
                INDENT.repeat(branch.level() - 1) + branch.theme().title());
    }

    /** Returns a message. */
    String say(Locale locale, String key, Object... arguments) {
        return steps.say(locale, key, arguments);
    }
}
