package org.territoireouvert.consultation.web.preparation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.standard.ParticipationLevel;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.preparation.ChangeConsultation;
import org.territoireouvert.consultation.web.ConsultationBadges;

/** Staff describe a consultation, one part of the description on each page. */
final class SectionPages {

    private static final String VERSION = "version";
    private static final int LONGEST_VERSION = 40;

    private final PreparedConsultations consultations;
    private final ChangeConsultation changeConsultation;

    SectionPages(PreparedConsultations consultations, ChangeConsultation changeConsultation) {
        this.consultations = consultations;
        this.changeConsultation = changeConsultation;
    }

    /** Shows the form. */
    Response form(Section section, Request request) {
        Consultation consultation = consultations.requested(request);
        return page(request, section, consultation, section.fill().apply(consultation));
    }

    /** Changes the consultation. */
    Response save(Section section, Request request) {
        Consultation consultation = consultations.requested(request);
        FormInput form = FormInput.of(request);
        Instant before = version(form);
        Consultation changed = section.read().apply(form, consultation);
        if (!form.isValid()) {
            return page(request, section, consultation, form);
        }
        return switch (changeConsultation.change(changed, before, request.actor())) {
            case CHANGED -> new Response.Redirect(consultation.preparationPath());
            case OUTDATED -> page(request, section, consultation, form.error("", "prepare.outdated"));
            case EMPTIED -> page(request, section, consultation, form.error(Sections.SUMMARY, "prepare.emptied"));
            case BEGUN -> page(request, section, consultation, form.error(Sections.OPENS, "prepare.begun"));
            case GUARANTOR_HELD -> page(request, section, consultation, form.error("", "guarantor.held.section"));
            case SHORTENED -> page(request, section, consultation, form.error(Sections.CLOSES, "prepare.shortened"));
        };
    }

    private static Instant version(FormInput form) {
        try {
            return PortableInstant.parse(form.optional(VERSION, LONGEST_VERSION));
        } catch (DateTimeException none) {
            return Instant.EPOCH;
        }
    }

    private Page page(Request request, Section section, Consultation consultation, FormInput form) {
        form.prefill(VERSION, PortableInstant.text(consultation.updatedAt()));
        List<Choice> levels = Arrays.stream(ParticipationLevel.values())
                .map(level -> new Choice(level.name(), consultations.say(request, ConsultationBadges.key(level))))
                .toList();
        return consultations
                .page(request, "prepare-" + section.code(), "prepare." + section.code(), consultation, form)
                .with("address", consultation.preparationPath() + "/" + section.code())
                .with("levels", levels);
    }
}
