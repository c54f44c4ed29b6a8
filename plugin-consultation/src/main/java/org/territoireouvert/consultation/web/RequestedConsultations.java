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
import org.territoireouvert.consultation.store.ConsultationRepository;

/** Finds the consultation that an address names, and begins its pages. */
public final class RequestedConsultations {

    private final PluginContext context;
    private final ConsultationRepository consultations;

    /** Creates it. */
    public RequestedConsultations(PluginContext context, ConsultationRepository consultations) {
        this.context = context;
        this.consultations = consultations;
    }

    /** Returns the consultation; a draft exists only for who prepares it. */
    public Consultation requested(Request request) {
        String slug = request.pathParameter("consultation");
        return consultations
                .find(slug)
                .filter(found -> found.isPublished() || prepares(request, found))
                .orElseThrow(() -> new NotFoundException("No consultation \"" + slug + "\""));
    }

    /** Tells whether who asks prepares a consultation. */
    public boolean prepares(Request request, Consultation consultation) {
        return context.service(People.class).allows(request.actor(), ConsultationRights.PREPARE, consultation.slug());
    }

    /** Begins a public page about a consultation. */
    public Page page(Request request, String template, Consultation consultation, String title) {
        return Page.of(template, title)
                .crumb(say(request.locale(), "menu.consultations"), "/consultations")
                .crumb(consultation.title(), consultation.path())
                .with("consultation", consultation);
    }

    /** Begins a page about a consultation on which staff work. */
    public Page staffPage(Request request, String template, Consultation consultation, String title) {
        return Page.of(template, title)
                .crumb(say(request.locale(), "administration.title"), "/admin/consultations")
                .crumb(consultation.title(), consultation.preparationPath())
                .with("consultation", consultation);
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
