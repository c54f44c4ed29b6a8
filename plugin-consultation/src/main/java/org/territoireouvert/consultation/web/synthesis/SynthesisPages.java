package org.territoireouvert.consultation.web.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.answer.Answered;
import org.territoireouvert.consultation.answer.ReadAnswers;
import org.territoireouvert.consultation.answer.SynthesisData;
import org.territoireouvert.consultation.model.PlannedStep;
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
    private final ReadAnswers answers;

    SynthesisPages(PluginContext context, RequestedSteps steps, PublishedSynthesis published) {
        this.published = published;
        this.context = context;
        this.steps = steps;
        this.answers = new ReadAnswers(context.service(Json.class));
        this.versions = new SynthesisRepository(context.service(Json.class));
    }

    /** Shows the last version, with the answers. */
    Response show(Request request) {
        PlannedStep step = steps.requested(request);
        return context.database()
                .read(handle -> published
                        .last(handle, step)
                        .map(version -> page(handle, request, step, version)
                                .with("answers", answers.toIdeas(handle, step))
                                .with("last", true))
                        .orElseGet(() -> steps.page(
                                request, "synthesis-none", step, step.step().title())));
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

    /** Gives the last version away as data, with the answers. */
    Response data(Request request) {
        PlannedStep step = steps.requested(request);
        return context.database().read(handle -> {
            SynthesisVersion version =
                    published.last(handle, step).orElseThrow(() -> new NotFoundException("No synthesis yet"));
            List<Answered> all = new ArrayList<>(answers.toIdeas(handle, step));
            List<Answered> single = answers.toContributions(handle, step);
            Set<String> gone = published.gone(
                    handle, single.stream().map(Answered::contribution).toList());
            single.stream().filter(one -> !gone.contains(one.contribution())).forEach(all::add);
            return new Response.Json(200, SynthesisData.of(step, version, all));
        });
    }
}
