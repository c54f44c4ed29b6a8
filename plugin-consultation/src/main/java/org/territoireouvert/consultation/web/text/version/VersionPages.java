package org.territoireouvert.consultation.web.text.version;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.amending.TextRepository;
import org.territoireouvert.consultation.amending.TextRepository.Line;
import org.territoireouvert.consultation.amending.TextVersion;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.text.comparison.CompareTexts;
import org.territoireouvert.consultation.text.comparison.ComparedText;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Everybody reads which versions of a text there are, and what is different between any two of them. */
final class VersionPages {

    private final PluginContext context;
    private final RequestedSteps steps;
    private final RequestedVersions versions;
    private final TextRepository texts;
    private final CompareTexts compare;

    VersionPages(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.versions = new RequestedVersions(context);
        this.texts = new TextRepository(context.service(Json.class));
        this.compare = new CompareTexts(context.service(TextDiff.class));
    }

    /** Shows the versions. */
    Response list(Request request) {
        PlannedStep step = steps.requested(request);
        List<Line> all = all(step);
        Page page = steps.page(request, "text-versions", step, say(request, "texts.versions"))
                .crumb(step.step().title(), step.path())
                .with("versions", all);
        return withForm(request, page, ComparisonForm.firstToLast(all), all);
    }

    /** Shows what changed from the version before. */
    Response changes(Request request) {
        PlannedStep step = steps.requested(request);
        TextVersion version = versions.requested(request, step);
        TextVersion before =
                versions.find(step, Integer.toString(version.number() - 1)).orElse(version);
        Page page = page(request, "text-changes", step, say(request, "texts.version", version.number()))
                .with("version", version)
                .with("first", version.number() == 1);
        return withForm(request, compared(page, before, version), form(before, version), all(step));
    }

    /** Shows what is different between two versions that somebody chose, or the form to choose them. */
    Response compare(Request request) {
        PlannedStep step = steps.requested(request);
        List<Line> all = all(step);
        Page page = page(request, "text-comparison", step, say(request, "texts.compare"));
        return ComparisonForm.read(request)
                .map(form -> withForm(request, compared(page, step, form, all.size()), form, all))
                .orElseGet(() -> withForm(request, page.with("shown", false), ComparisonForm.firstToLast(all), all));
    }

    private Page compared(Page page, PlannedStep step, FormInput form, int known) {
        Optional<TextVersion> before = named(step, form, ComparisonForm.BEFORE, known);
        Optional<TextVersion> after = named(step, form, ComparisonForm.AFTER, known);
        if (before.isPresent() && before.equals(after)) {
            form.error(ComparisonForm.AFTER, "texts.compare.same");
        }
        return form.isValid()
                ? compared(page.with("shown", true), before.orElseThrow(), after.orElseThrow())
                : page.with("shown", false).status(422);
    }

    private Optional<TextVersion> named(PlannedStep step, FormInput form, String field, int known) {
        Optional<TextVersion> found = versions.find(step, form.value(field));
        if (found.isEmpty()) {
            ComparisonForm.unknown(form, field, known);
        }
        return found;
    }

    private Page compared(Page page, TextVersion before, TextVersion after) {
        ComparedText compared = compare.compare(before.text(), after.text());
        return page.with("before", before)
                .with("after", after)
                .with("heading", compared.title())
                .with("compared", ComparedView.of(compared));
    }

    private static FormInput form(TextVersion before, TextVersion after) {
        return ComparisonForm.filled(Integer.toString(before.number()), Integer.toString(after.number()));
    }

    private Page withForm(Request request, Page page, FormInput form, List<Line> all) {
        return ComparisonForm.show(page, form, all, context.messages(), request.locale());
    }

    private List<Line> all(PlannedStep step) {
        return context.database().read(handle -> texts.all(handle, step));
    }

    private Page page(Request request, String template, PlannedStep step, String title) {
        return steps.page(request, template, step, title)
                .crumb(step.step().title(), step.path())
                .crumb(say(request, "texts.versions"), step.path() + "/versions");
    }

    private String say(Request request, String key, Object... arguments) {
        return steps.say(request.locale(), key, arguments);
    }
}
