package org.territoireouvert.consultation.web.synthesis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.answer.Answer;
import org.territoireouvert.consultation.answer.AnswerRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.synthesis.ThemeRepository;
import org.territoireouvert.consultation.synthesis.ThemeTree;
import org.territoireouvert.consultation.synthesis.publication.Neutrality;
import org.territoireouvert.consultation.synthesis.publication.PublishedSynthesis;
import org.territoireouvert.consultation.synthesis.publication.SynthesisRepository;
import org.territoireouvert.consultation.synthesis.publication.SynthesisVersion;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Everybody reads what was said, where each sentence comes from, and what the authority answers. */
final class SynthesisPages {

    private static final int DIGITS = 6;

    private final PluginContext context;
    private final RequestedSteps steps;
    private final PublishedSynthesis published;
    private final SynthesisRepository versions;
    private final ThemeRepository themes = new ThemeRepository();
    private final AnswerRepository answers = new AnswerRepository();

    SynthesisPages(PluginContext context, RequestedSteps steps, PublishedSynthesis published) {
        this.published = published;
        this.context = context;
        this.steps = steps;
        this.versions = new SynthesisRepository(context.service(Json.class));
    }

    /** Shows the last version, with the answers. */
    Response show(Request request) {
        PlannedStep step = steps.requested(request);
        return context.database()
                .read(handle -> published
                        .last(handle, step)
                        .map(version -> page(handle, request, step, version)
                                .with("answers", answers(handle, step))
                                .with("last", true))
                        .orElseGet(() -> steps.page(
                                request, "synthesis-none", step, step.step().title())));
    }

    /** An answer and the idea to which it is given. */
    public record AnsweredTheme(String title, Answer answer) {}

    private List<AnsweredTheme> answers(Handle handle, PlannedStep step) {
        Map<String, Answer> found = answers.toThemes(handle, step).stream()
                .collect(Collectors.toMap(Answer::themeId, answer -> answer, (one, other) -> one, LinkedHashMap::new));
        return themes.tree(handle, step).branches().stream()
                .map(ThemeTree.Branch::theme)
                .flatMap(
                        theme -> Optional.ofNullable(found.get(theme.id()))
                                .map(answer -> new AnsweredTheme(theme.title(), answer))
                                .stream())
                .toList();
    }

    private Page page(Handle handle, Request request, PlannedStep step, SynthesisVersion version) {
        return steps.page(request, "synthesis", step, step.step().title())
                .with("version", version)
                .with("neutrality", Neutrality.of(version.document()))
                .with("versions", versions.all(handle, step))
                .with("answers", List.of())
                .with("last", false);
    }

    /** Shows a version. */
    Response version(Request request) {
        PlannedStep step = steps.requested(request);
        String typed = request.pathParameter("version");
        return context.database()
                .read(handle -> page(handle, request, step, version(handle, step, typed))
                        .crumb(step.step().title(), step.path()));
    }

    private SynthesisVersion version(Handle handle, PlannedStep step, String typed) {
        return Optional.of(typed)
                .filter(number -> number.length() <= DIGITS && number.matches("[1-9]\\d*"))
                .flatMap(number -> published.find(handle, step, Integer.parseInt(number)))
                .orElseThrow(() -> new NotFoundException("No version " + typed));
    }

    /** Gives the last version away as data. */
    Response data(Request request) {
        PlannedStep step = steps.requested(request);
        SynthesisVersion version = context.database()
                .<Optional<SynthesisVersion>, RuntimeException>read(handle -> published.last(handle, step))
                .orElseThrow(() -> new NotFoundException("No synthesis yet"));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("consultation", step.consultation().path());
        document.put("title", step.step().title());
        document.put("version", version.number());
        document.put("publishedAt", version.publishedAt().toString());
        document.put("note", version.note());
        document.put(
                "review", version.review().map(SynthesisVersion.Review::text).orElse(""));
        document.put("synthesis", version.document());
        return new Response.Json(200, document);
    }
}
