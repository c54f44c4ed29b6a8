package org.territoireouvert.consultation.web.guarantor;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.guarantor.DesignateGuarantor;
import org.territoireouvert.consultation.guarantor.OfficeRepository;
import org.territoireouvert.consultation.guarantor.Remark;
import org.territoireouvert.consultation.guarantor.RemarkRepository;
import org.territoireouvert.consultation.guarantor.WriteRemark;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Guarantor;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.preparation.ChangeConsultation;
import org.territoireouvert.consultation.synthesis.publication.PublishSynthesis;
import org.territoireouvert.consultation.synthesis.publication.SynthesisRepository;
import org.territoireouvert.consultation.web.RequestedConsultations;

/** Shows who the guarantor is and what they say; the guarantor writes it on the same page. */
final class GuarantorPages {

    private static final String REMARK = "remark";
    private static final String REVIEW = "review";
    private static final String CONTACT = "contact";
    private static final String INTERESTS = "interests";
    private static final int LONGEST_CONTACT = 300;
    private static final int LONGEST_INTERESTS = 5_000;

    private final PluginContext context;
    private final RequestedConsultations consultations;
    private final DesignateGuarantor designate;
    private final ChangeConsultation changeConsultation;
    private final WriteRemark writeRemark;
    private final PublishSynthesis publishSynthesis;
    private final SynthesisRepository syntheses;
    private final OfficeRepository offices = new OfficeRepository();
    private final RemarkRepository remarks = new RemarkRepository();

    GuarantorPages(
            PluginContext context,
            RequestedConsultations consultations,
            DesignateGuarantor designate,
            ChangeConsultation changeConsultation) {
        this.context = context;
        this.consultations = consultations;
        this.designate = designate;
        this.changeConsultation = changeConsultation;
        this.writeRemark = new WriteRemark(context);
        this.publishSynthesis = new PublishSynthesis(context);
        this.syntheses = new SynthesisRepository(context.service(Json.class));
    }

    /** Shows the page. */
    Response show(Request request) {
        Consultation consultation = consultations.requested(request);
        return page(request, consultation, FormInput.empty());
    }

    private Page page(Request request, Consultation consultation, FormInput form) {
        Guarantor guarantor = consultation.guarantor();
        if (form.value(CONTACT).isEmpty() && form.value(INTERESTS).isEmpty()) {
            form.prefill(CONTACT, guarantor.contact()).prefill(INTERESTS, guarantor.interests());
        }
        return context.database().read(handle -> {
            boolean mine = request.actor() instanceof Actor.Citizen citizen
                    && offices.isHeldBy(handle, consultation.slug(), citizen.personId());
            return consultations
                    .page(request, "guarantor", consultation, consultations.say(request.locale(), "guarantor.title"))
                    .status(form.isValid() ? 200 : 422)
                    .with("form", form)
                    .with("base", consultation.path() + "/garant")
                    .with("mine", mine)
                    .with("held", offices.isHeld(handle, consultation.slug()))
                    .with("prepares", consultations.prepares(request, consultation))
                    .with("unreviewed", mine ? unreviewed(handle, consultation) : List.of())
                    .with("remarks", remarks.list(handle, consultation.slug(), Keyset.of(request, 1)));
        });
    }

    /** Returns the next synthesis that waits for a review; two forms with fields of one name would confuse. */
    private List<PlannedStep> unreviewed(Handle handle, Consultation consultation) {
        return PlannedStep.all(consultation).stream()
                .filter(step -> step.step().kind() == StepKind.SYNTHESIS)
                .filter(step -> syntheses
                        .last(handle, step)
                        .filter(version -> version.review().isEmpty())
                        .isPresent())
                .limit(1)
                .toList();
    }

    private Response asGuarantor(Request request, BiFunction<Consultation, Actor.Citizen, Response> answer) {
        return Response.toCitizen(request, citizen -> {
            Consultation consultation = consultations.requested(request);
            if (!context.database().read(handle -> offices.isHeldBy(handle, consultation.slug(), citizen.personId()))) {
                throw new NotFoundException("Not the guarantor of \"" + consultation.slug() + "\"");
            }
            return answer.apply(consultation, citizen);
        });
    }

    private static Response done(Consultation consultation) {
        return new Response.Redirect(consultation.path() + "/garant");
    }

    /** Publishes a remark of the guarantor. */
    Response remark(Request request) {
        return asGuarantor(request, (consultation, citizen) -> {
            FormInput form = FormInput.of(request);
            String text = form.required(REMARK, Remark.LONGEST, "guarantor.remark.missing");
            if (form.isValid() && writeRemark.write(consultation, text, citizen) != WriteRemark.Outcome.WRITTEN) {
                form.error(REMARK, "guarantor.remark.refused");
            }
            return form.isValid() ? done(consultation) : page(request, consultation, form);
        });
    }

    /** Publishes what the guarantor says of a synthesis. */
    Response review(Request request) {
        return asGuarantor(request, (consultation, citizen) -> {
            Optional<PlannedStep> step =
                    PlannedStep.find(consultation, StepKind.SYNTHESIS, request.pathParameter("step"));
            if (step.isEmpty()) {
                throw new NotFoundException("No synthesis \"" + request.pathParameter("step") + "\"");
            }
            FormInput form = FormInput.of(request);
            String text = form.required(REVIEW, Remark.LONGEST, "synthesis.review.missing");
            if (form.isValid()
                    && publishSynthesis.review(step.get(), text, citizen) != PublishSynthesis.Reviewed.WRITTEN) {
                form.error(REVIEW, "synthesis.review.done");
            }
            return form.isValid() ? done(consultation) : page(request, consultation, form);
        });
    }

    /** Changes how the guarantor is reached and what they declare. */
    Response declare(Request request) {
        return asGuarantor(request, (consultation, citizen) -> {
            FormInput form = FormInput.of(request);
            Guarantor declared = new Guarantor(
                    consultation.guarantor().name(),
                    form.required(CONTACT, LONGEST_CONTACT, "guarantor.contact.missing"),
                    form.required(INTERESTS, LONGEST_INTERESTS, "guarantor.interests.missing"));
            if (form.isValid()
                    && changeConsultation.change(consultation.with(declared), consultation.updatedAt(), citizen)
                            != ChangeConsultation.Outcome.CHANGED) {
                form.error("", "prepare.outdated");
            }
            return form.isValid() ? done(consultation) : page(request, consultation, form);
        });
    }

    /** Ends the office. */
    Response leave(Request request) {
        return asGuarantor(request, (consultation, citizen) -> {
            designate.end(consultation, citizen);
            return done(consultation);
        });
    }
}
