package org.territoireouvert.consultation.web.synthesis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.synthesis.Extract;
import org.territoireouvert.consultation.synthesis.ExtractRepository;
import org.territoireouvert.consultation.synthesis.Sentence;
import org.territoireouvert.consultation.synthesis.SentenceRepository;
import org.territoireouvert.consultation.synthesis.Theme;
import org.territoireouvert.consultation.synthesis.ThemeRepository;
import org.territoireouvert.consultation.synthesis.WriteSentence;
import org.territoireouvert.consultation.synthesis.WriteSentence.Said;
import org.territoireouvert.consultation.web.synthesis.Workbench.Tab;

/** Staff write the sentences of a section, and tick the extracts that each comes from. */
final class SentencePages {

    private static final String TEXT = "text";
    private static final String WHOLE = "whole";
    private static final String MINORITY = "minority";
    private static final String EXTRACT = "extract";

    private final PluginContext context;
    private final Workbench workbench;
    private final WriteSentence write;
    private final ThemeRepository themes = new ThemeRepository();
    private final ExtractRepository extracts = new ExtractRepository();
    private final SentenceRepository sentences = new SentenceRepository();

    SentencePages(PluginContext context, Workbench workbench) {
        this.context = context;
        this.workbench = workbench;
        this.write = new WriteSentence(context);
    }

    /** An extract that can be ticked. */
    public record Source(Extract extract, boolean ticked) {}

    /** Shows the form of a new sentence. */
    Response form(Request request) {
        PlannedStep step = workbench.requested(request);
        return context.database().read(handle -> {
            Theme theme = workbench.theme(handle, step, request);
            return page(handle, request, step, theme, FormInput.empty(), List.of());
        });
    }

    private Page page(
            Handle handle, Request request, PlannedStep step, Theme theme, FormInput form, List<String> ticked) {
        return page(handle, request, step, theme, form, ticked, themePath(step, theme.id()) + "/phrase");
    }

    private Page page(
            Handle handle,
            Request request,
            PlannedStep step,
            Theme theme,
            FormInput form,
            List<String> ticked,
            String address) {
        return workbench
                .page(
                        handle,
                        request,
                        "synthesis-sentence",
                        step,
                        Tab.THEMES,
                        workbench.say(request.locale(), "synthesis.sentence"),
                        form)
                .crumb(theme.title(), themePath(step, theme.id()))
                .with("theme", theme)
                .with("sources", sources(handle, step, theme, ticked))
                .with("address", address)
                .with("back", themePath(step, theme.id()));
    }

    /** Returns what is ticked, and the first of the others in the idea and below. */
    private List<Source> sources(Handle handle, PlannedStep step, Theme theme, List<String> ticked) {
        Set<Extract> offered = new LinkedHashSet<>(extracts.findAll(handle, ticked));
        for (String id : themes.tree(handle, step).below(theme.id())) {
            offered.addAll(extracts.ofTheme(handle, id, "", Sentence.MOST_CITED));
        }
        return offered.stream()
                .limit(Sentence.MOST_CITED)
                .map(extract -> new Source(extract, ticked.contains(extract.id())))
                .toList();
    }

    private static String themePath(PlannedStep step, String theme) {
        return step.preparationPath() + "/idees/" + theme;
    }

    private static Said said(FormInput form, List<String> ticked) {
        String text = form.required(TEXT, Sentence.LONGEST, "synthesis.sentence.missing");
        boolean whole = !form.optional(WHOLE, 1).isEmpty();
        boolean minority = !form.optional(MINORITY, 1).isEmpty();
        if (!whole && ticked.isEmpty()) {
            form.error(WHOLE, "synthesis.sentence.sources");
        }
        return new Said(text, whole, minority, ticked);
    }

    private static List<String> ticked(Request request) {
        return new ArrayList<>(
                request.formAll(EXTRACT).stream().limit(Sentence.MOST_CITED).toList());
    }

    /** Adds a sentence. */
    Response add(Request request) {
        PlannedStep step = workbench.requested(request);
        FormInput form = FormInput.of(request);
        List<String> ticked = ticked(request);
        Said said = said(form, ticked);
        String theme = request.pathParameter("theme");
        if (form.isValid() && !write.add(step, theme, said)) {
            form.error("", "synthesis.sentence.too-many", Sentence.MOST_OF_THEME);
        }
        return form.isValid()
                ? new Response.Redirect(themePath(step, theme))
                : context.database()
                        .<Page, RuntimeException>read(handle ->
                                page(handle, request, step, workbench.theme(handle, step, request), form, ticked));
    }

    private Sentence sentence(Handle handle, PlannedStep step, Request request) {
        String id = request.pathParameter("sentence");
        return sentences.find(handle, step, id).orElseThrow(() -> new NotFoundException("No sentence " + id));
    }

    /** Shows the form of a sentence that is there. */
    Response changeForm(Request request) {
        PlannedStep step = workbench.requested(request);
        return context.database().read(handle -> {
            Sentence sentence = sentence(handle, step, request);
            FormInput form = FormInput.empty()
                    .prefill(TEXT, sentence.text())
                    .prefill(WHOLE, sentence.whole() ? "1" : "")
                    .prefill(MINORITY, sentence.minority() ? "1" : "");
            return changePage(handle, request, step, sentence, form, sentences.cited(handle, sentence.id()));
        });
    }

    private Page changePage(
            Handle handle, Request request, PlannedStep step, Sentence sentence, FormInput form, List<String> ticked) {
        Theme theme = themes.find(handle, step, sentence.themeId()).orElseThrow();
        return page(handle, request, step, theme, form, ticked, step.preparationPath() + "/phrases/" + sentence.id());
    }

    /** Writes a sentence anew. */
    Response change(Request request) {
        PlannedStep step = workbench.requested(request);
        Sentence sentence = context.database().read(handle -> sentence(handle, step, request));
        FormInput form = FormInput.of(request);
        List<String> ticked = ticked(request);
        Said said = said(form, ticked);
        if (form.isValid()) {
            write.change(step, sentence.id(), said);
            return new Response.Redirect(themePath(step, sentence.themeId()));
        }
        return context.database()
                .<Page, RuntimeException>read(handle -> changePage(handle, request, step, sentence, form, ticked));
    }

    /** Puts a sentence before the one above it. */
    Response raise(Request request) {
        PlannedStep step = workbench.requested(request);
        Sentence sentence = context.database().read(handle -> sentence(handle, step, request));
        write.raise(step, sentence.id());
        return new Response.Redirect(themePath(step, sentence.themeId()));
    }

    /** Removes a sentence. */
    Response remove(Request request) {
        PlannedStep step = workbench.requested(request);
        Sentence sentence = context.database().read(handle -> sentence(handle, step, request));
        write.remove(step, sentence.id());
        return new Response.Redirect(themePath(step, sentence.themeId()));
    }
}
