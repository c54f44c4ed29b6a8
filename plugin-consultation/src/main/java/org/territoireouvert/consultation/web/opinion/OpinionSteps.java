package org.territoireouvert.consultation.web.opinion;

import java.time.LocalDate;
import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.opinion.OpinionStep;
import org.territoireouvert.consultation.store.ConsultationRepository;

/** Finds the step that an address names, and begins its pages. */
final class OpinionSteps {

    private final PluginContext context;
    private final ConsultationRepository consultations;

    OpinionSteps(PluginContext context, ConsultationRepository consultations) {
        this.context = context;
        this.consultations = consultations;
    }

    /** Returns the step; one of a draft exists only for who prepares it. */
    OpinionStep requested(Request request) {
        String slug = request.pathParameter("consultation");
        String number = request.pathParameter("step");
        return consultations
                .find(slug)
                .filter(consultation -> consultation.isPublished() || prepares(request, consultation))
                .flatMap(consultation -> OpinionStep.of(consultation, number))
                .orElseThrow(() -> new NotFoundException("No opinions \"" + number + "\" in \"" + slug + "\""));
    }

    private boolean prepares(Request request, Consultation consultation) {
        return context.service(People.class).allows(request.actor(), ConsultationRights.PREPARE, consultation.slug());
    }

    /** Begins a public page about a step. */
    Page page(Request request, String template, OpinionStep step, String title) {
        return Page.of(template, title)
                .crumb(say(request.locale(), "menu.consultations"), "/consultations")
                .crumb(step.consultation().title(), step.consultation().path())
                .with("step", step);
    }

    String say(Locale locale, String key, Object... arguments) {
        return context.messages().format(locale, key, arguments);
    }

    LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
