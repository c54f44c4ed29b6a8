package org.territoireouvert.consultation.web.profile;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.profile.Census;
import org.territoireouvert.consultation.profile.CensusRepository;
import org.territoireouvert.consultation.profile.ProfileRepository;
import org.territoireouvert.consultation.profile.Question;
import org.territoireouvert.consultation.web.RequestedConsultations;

/** Staff copy the figures of the census with which participants are compared. */
final class CensusPages {

    private final PluginContext context;
    private final RequestedConsultations consultations;
    private final CensusRepository census = new CensusRepository();
    private final ProfileRepository profiles = new ProfileRepository();

    CensusPages(PluginContext context, RequestedConsultations consultations) {
        this.context = context;
        this.consultations = consultations;
    }

    /** A field for the number of inhabitants of a band. */
    public record Band(String field, String labelKey) {}

    /** Shows the form. */
    Response form(Request request) {
        Consultation consultation = consultations.requested(request);
        Census figures = context.database().read(handle -> census.find(handle, consultation.slug()));
        return page(request, consultation, CensusForm.filled(figures))
                .with("saved", request.query("fait").isPresent());
    }

    private Page page(Request request, Consultation consultation, FormInput form) {
        Locale locale = request.locale();
        return consultations
                .staffPage(request, "census", consultation, consultations.say(locale, "census.title"))
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("ages", bands(Question.AGE))
                .with("genders", bands(Question.GENDER))
                .with("saved", false);
    }

    private static List<Band> bands(Question question) {
        return question.counted().stream()
                .map(band -> new Band(question.name() + "-" + band, "profile." + question.name() + "." + band))
                .toList();
    }

    /** Takes the figures. */
    Response save(Request request) {
        Consultation consultation = consultations.requested(request);
        FormInput form = FormInput.of(request);
        Census figures = CensusForm.read(form);
        if (!form.isValid()) {
            return page(request, consultation, form);
        }
        List<String> used = context.database().write(handle -> replace(handle, consultation.slug(), figures));
        return used.isEmpty()
                ? new Response.Redirect(consultation.preparationPath() + "/participants?fait=1")
                : page(request, consultation, form.error(CensusForm.PLACES, "census.places.used", used.getFirst()));
    }

    /** Replaces the figures, unless a place goes that a participant has named; returns those places. */
    private List<String> replace(Handle handle, String slug, Census figures) {
        List<String> used = census.find(handle, slug).of(Question.PLACE).keySet().stream()
                .filter(place -> !figures.of(Question.PLACE).containsKey(place))
                .filter(place -> profiles.isAnswered(handle, slug, Question.PLACE, place))
                .toList();
        if (used.isEmpty()) {
            census.replace(handle, slug, figures);
        }
        return used;
    }
}
