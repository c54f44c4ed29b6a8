package org.territoireouvert.consultation.web;

import java.time.LocalDate;
import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.store.ConsultationRepository;

/** Finds the step of one kind that an address names, and begins its pages. */
public final class RequestedSteps {

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final StepKind kind;

    /** Creates it for one kind of step. */
    public RequestedSteps(PluginContext context, ConsultationRepository consultations, StepKind kind) {
        this.context = context;
        this.consultations = consultations;
        this.kind = kind;
    }

    /** Returns the step; one of a draft exists only for who prepares it. */
    public PlannedStep requested(Request request) {
        String slug = request.pathParameter("consultation");
        String number = request.pathParameter("step");
        return consultations
                .find(slug)
                .filter(consultation -> consultation.isPublished() || prepares(request, consultation))
                .flatMap(consultation -> PlannedStep.find(consultation, kind, number))
                .orElseThrow(
                        () -> new NotFoundException("No step \"" + number + "\" of this kind in \"" + slug + "\""));
    }

    private boolean prepares(Request request, Consultation consultation) {
        return context.service(People.class).allows(request.actor(), ConsultationRights.PREPARE, consultation.slug());
    }

    /** Begins a public page about a step. */
    public Page page(Request request, String template, PlannedStep step, String title) {
        return Page.of(template, title)
                .crumb(say(request.locale(), "menu.consultations"), "/consultations")
                .crumb(step.consultation().title(), step.consultation().path())
                .with("step", step);
    }

    /** Begins a page about a step on which staff work. */
    public Page staffPage(Request request, String template, PlannedStep step, String title) {
        return Page.of(template, title)
                .crumb(say(request.locale(), "administration.title"), "/admin/consultations")
                .crumb(step.consultation().title(), step.consultation().preparationPath())
                .with("step", step);
    }

    /** Returns a message. */
    public String say(Locale locale, String key, Object... arguments) {
        return context.messages().format(locale, key, arguments);
    }

    /** Returns today, where the authority is. */
    public LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
