package org.territoireouvert.consultation.web.synthesis;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.answer.AnswerRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.synthesis.ArrangeThemes;
import org.territoireouvert.consultation.synthesis.Extract;
import org.territoireouvert.consultation.synthesis.ExtractRepository;
import org.territoireouvert.consultation.synthesis.SentenceRepository;
import org.territoireouvert.consultation.synthesis.Theme;
import org.territoireouvert.consultation.synthesis.ThemeRepository;
import org.territoireouvert.consultation.synthesis.ThemeTree;
import org.territoireouvert.consultation.web.synthesis.Workbench.Tab;

/** Staff build the tree of ideas, and see what is in each. */
final class ThemePages {

    private static final String TITLE = "title";
    private static final String PARENT = "parent";
    private static final String INTO = "into";
    private static final int LONGEST_ID = 60;

    private final PluginContext context;
    private final Workbench workbench;
    private final ArrangeThemes arrange;
    private final ThemeRepository themes = new ThemeRepository();
    private final ExtractRepository extracts = new ExtractRepository();
    private final SentenceRepository sentences = new SentenceRepository();
    private final AnswerRepository answers = new AnswerRepository();

    ThemePages(PluginContext context, Workbench workbench) {
        this.context = context;
        this.workbench = workbench;
        this.arrange = new ArrangeThemes(context);
    }

    /** Shows the tree, and the form of a new idea. */
    Response tree(Request request) {
        PlannedStep step = workbench.requested(request);
        workbench.takeIn(step);
        return treePage(request, step, FormInput.empty());
    }

    private Page treePage(Request request, PlannedStep step, FormInput form) {
        return context.database()
                .read(handle -> workbench
                        .page(
                                handle,
                                request,
                                "synthesis-tree",
                                step,
                                Tab.THEMES,
                                step.step().title())
                        .status(form.isValid() ? 200 : 422)
                        .with("form", form)
                        .with("branches", themes.tree(handle, step).branches())
                        .with("themes", workbench.choices(handle, step)));
    }

    /** Adds an idea. */
    Response add(Request request) {
        PlannedStep step = workbench.requested(request);
        FormInput form = FormInput.of(request);
        String title = form.required(TITLE, Theme.LONGEST_TITLE, "synthesis.theme.title.missing");
        String parent = form.optional(PARENT, LONGEST_ID);
        if (form.isValid() && arrange.add(step, parent, title).isEmpty()) {
            form.error(PARENT, "synthesis.theme.deep", ThemeTree.DEEPEST, Theme.MOST);
        }
        return form.isValid() ? new Response.Redirect(step.preparationPath()) : treePage(request, step, form);
    }

    /** Shows an idea: what is in it, what the synthesis says of it, what the authority answers. */
    Response show(Request request) {
        PlannedStep step = workbench.requested(request);
        return themePage(request, step, FormInput.empty());
    }

    private Page themePage(Request request, PlannedStep step, FormInput form) {
        return context.database().read(handle -> {
            Theme theme = workbench.theme(handle, step, request);
            if (form.value(TITLE).isEmpty()) {
                form.prefill(TITLE, theme.title()).prefill(PARENT, theme.parentId());
            }
            List<Extract> read =
                    extracts.ofTheme(handle, theme.id(), request.query("apres").orElse(""), Slice.SIZE + 1);
            boolean more = read.size() > Slice.SIZE;
            List<Extract> shown = more ? read.subList(0, Slice.SIZE) : read;
            List<Choice> others = workbench.choices(handle, step).stream()
                    .filter(choice -> !choice.value().equals(theme.id()))
                    .toList();
            return workbench
                    .page(handle, request, "synthesis-theme", step, Tab.THEMES, theme.title(), form)
                    .with("theme", theme)
                    .with("address", address(step, theme.id()))
                    .with("extracts", shown)
                    .with("next", more ? Optional.of(shown.getLast().id()) : Optional.empty())
                    .with("sentences", sentences.ofTheme(handle, theme.id()))
                    .with("themes", others)
                    .with("answered", answers.to(handle, step, theme.id(), ""));
        });
    }

    private static String address(PlannedStep step, String theme) {
        return step.preparationPath() + "/idees/" + theme;
    }

    /** Renames and moves an idea. */
    Response change(Request request) {
        PlannedStep step = workbench.requested(request);
        FormInput form = FormInput.of(request);
        String id = request.pathParameter("theme");
        String title = form.required(TITLE, Theme.LONGEST_TITLE, "synthesis.theme.title.missing");
        String parent = form.optional(PARENT, LONGEST_ID);
        if (form.isValid() && !arrange.change(step, id, parent, title)) {
            form.error(PARENT, "synthesis.theme.deep", ThemeTree.DEEPEST, Theme.MOST);
        }
        return form.isValid() ? new Response.Redirect(address(step, id)) : themePage(request, step, form);
    }

    /** Gives all that the idea has to another one. */
    Response merge(Request request) {
        PlannedStep step = workbench.requested(request);
        FormInput form = FormInput.of(request);
        String into = form.required(INTO, LONGEST_ID, "synthesis.theme.missing");
        if (form.isValid() && !arrange.merge(step, request.pathParameter("theme"), into)) {
            form.error(INTO, "synthesis.theme.below");
        }
        return form.isValid() ? new Response.Redirect(address(step, into)) : themePage(request, step, form);
    }

    /** Removes an empty idea. */
    Response remove(Request request) {
        PlannedStep step = workbench.requested(request);
        return arrange.remove(step, request.pathParameter("theme"))
                ? new Response.Redirect(step.preparationPath())
                : themePage(request, step, FormInput.empty().error("", "synthesis.theme.full"));
    }
}
