package org.territoireouvert.consultation.web.synthesis;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.guarantor.OfficeRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.synthesis.publication.DraftSynthesis;
import org.territoireouvert.consultation.synthesis.publication.Neutrality;
import org.territoireouvert.consultation.synthesis.publication.PublishSynthesis;
import org.territoireouvert.consultation.synthesis.publication.PublishSynthesis.Outcome;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument;
import org.territoireouvert.consultation.synthesis.publication.SynthesisRepository;
import org.territoireouvert.consultation.web.synthesis.Workbench.Tab;

/** Staff read the synthesis as a whole, with what helps to be fair, publish it, and add what the guarantor says. */
final class PublicationPages {

    private static final String NOTE = "note";
    private static final String REVIEW = "review";
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_REVIEW = 5_000;

    private final PluginContext context;
    private final Workbench workbench;
    private final PublishSynthesis publishSynthesis;
    private final DraftSynthesis draft;
    private final SynthesisRepository versions;
    private final OfficeRepository offices = new OfficeRepository();

    PublicationPages(PluginContext context, Workbench workbench) {
        this.context = context;
        this.workbench = workbench;
        this.publishSynthesis = new PublishSynthesis(context);
        this.draft = new DraftSynthesis(context.service(Json.class));
        this.versions = new SynthesisRepository(context.service(Json.class));
    }

    /** Shows what would be published. */
    Response show(Request request) {
        PlannedStep step = workbench.requested(request);
        workbench.takeIn(step);
        return page(request, step, FormInput.empty());
    }

    private Page page(Request request, PlannedStep step, FormInput form) {
        return context.database().read(handle -> {
            SynthesisDocument document = draft.document(handle, step);
            return workbench
                    .page(
                            handle,
                            request,
                            "synthesis-publication",
                            step,
                            Tab.PUBLICATION,
                            workbench.say(request.locale(), "synthesis.publication"),
                            form)
                    .with("document", document)
                    .with("neutrality", Neutrality.of(document))
                    .with("versions", versions.all(handle, step))
                    .with("last", versions.last(handle, step))
                    .with(
                            "guarantorHeld",
                            offices.isHeld(handle, step.consultation().slug()));
        });
    }

    /** Publishes a version. */
    Response publish(Request request) {
        PlannedStep step = workbench.requested(request);
        FormInput form = FormInput.of(request);
        String note = form.optional(NOTE, LONGEST_NOTE);
        if (!form.isValid()) {
            return page(request, step, form);
        }
        return switch (publishSynthesis.publish(step, note, request.actor())) {
            case Outcome.Published published -> new Response.Redirect(step.path());
            case Outcome.Empty empty -> page(request, step, form.error("", "synthesis.publish.empty"));
            case Outcome.WithoutSource without ->
                page(request, step, form.error("", "synthesis.publish.sourceless", without.number(), without.text()));
            case Outcome.TooMany tooMany ->
                page(request, step, form.error("", "synthesis.publish.too-many", SynthesisRepository.MOST));
        };
    }

    /** Adds what the guarantor says of the last version. */
    Response review(Request request) {
        PlannedStep step = workbench.requested(request);
        FormInput form = FormInput.of(request);
        String review = form.required(REVIEW, LONGEST_REVIEW, "synthesis.review.missing");
        if (form.isValid()) {
            switch (publishSynthesis.review(step, review, request.actor())) {
                case DONE -> form.error(REVIEW, "synthesis.review.done");
                case HELD, STRANGER -> form.error(REVIEW, "guarantor.held.review");
                case WRITTEN -> {}
            }
        }
        return form.isValid()
                ? new Response.Redirect(step.preparationPath() + "/publication")
                : page(request, step, form);
    }
}
