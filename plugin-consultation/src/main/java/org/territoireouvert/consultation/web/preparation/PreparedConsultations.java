package org.territoireouvert.consultation.web.preparation;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.store.ConsultationRepository;

/** What the pages have in common on which staff prepare a consultation. */
final class PreparedConsultations {

    static final String ALL = "/admin/consultations";

    private final PluginContext context;
    private final ConsultationRepository consultations;

    PreparedConsultations(PluginContext context, ConsultationRepository consultations) {
        this.context = context;
        this.consultations = consultations;
    }

    /** Reads the consultation that an address names. */
    Consultation requested(Request request) {
        String slug = request.pathParameter("consultation");
        return consultations.find(slug).orElseThrow(() -> new NotFoundException("No consultation \"" + slug + "\""));
    }

    /** Begins a page of the administration with a form. */
    Page page(Request request, String template, String title, FormInput form) {
        return Page.of(template, title)
                .crumb(say(request, "administration.title"), ALL)
                .status(form.isValid() ? 200 : 422)
                .with("form", form);
    }

    /** Begins a page with a form about a consultation. */
    Page page(Request request, String template, String titleKey, Consultation consultation, FormInput form) {
        return page(request, template, say(request, titleKey), form)
                .crumb(consultation.title(), consultation.preparationPath())
                .with("consultation", consultation);
    }

    String say(Request request, String key, Object... arguments) {
        return context.messages().format(request.locale(), key, arguments);
    }
}
