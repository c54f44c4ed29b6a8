package org.territoireouvert.consultation.web.guarantor;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.guarantor.DesignateGuarantor;
import org.territoireouvert.consultation.guarantor.OfficeRepository;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.web.RequestedConsultations;

/** A person takes up the office of a guarantor, and finds the consultations that they guarantee. */
final class OfficePages {

    private final PluginContext context;
    private final ConsultationRepository repository;
    private final RequestedConsultations consultations;
    private final DesignateGuarantor designate;
    private final OfficeRepository offices = new OfficeRepository();

    OfficePages(
            PluginContext context,
            ConsultationRepository repository,
            RequestedConsultations consultations,
            DesignateGuarantor designate) {
        this.context = context;
        this.repository = repository;
        this.consultations = consultations;
        this.designate = designate;
    }

    /** Lists the consultations that a person guarantees. */
    Response list(Request request) {
        return Response.toCitizen(request, citizen -> {
            List<Consultation> mine = context.database()
                    .read(handle -> offices.of(handle, citizen.personId()).stream()
                            .map(office -> repository.find(handle, office.consultation()))
                            .flatMap(Optional::stream)
                            .toList());
            return Page.of("guarantor-offices", consultations.say(request.locale(), "guarantor.offices"))
                    .crumb(consultations.say(request.locale(), "menu.consultations"), "/consultations")
                    .with("consultations", mine);
        });
    }

    /** Shows an invitation. */
    Response invitation(Request request) {
        return Response.toCitizen(request, citizen -> {
            Consultation consultation = consultations.requested(request);
            String token = request.pathParameter("token");
            return page(
                    request,
                    consultation,
                    designate.invitation(consultation, token).isPresent() ? "" : "guarantor.invitation.gone");
        });
    }

    private Page page(Request request, Consultation consultation, String refused) {
        return consultations
                .page(
                        request,
                        "guarantor-invitation",
                        consultation,
                        consultations.say(request.locale(), "guarantor.invitation"))
                .status(refused.isEmpty() ? 200 : 409)
                .with("refused", refused)
                .with("address", consultation.path() + "/garant/invitation/" + token(request));
    }

    private static String token(Request request) {
        String token = request.pathParameter("token");
        if (!token.matches("[0-9a-f]{48}")) {
            throw new NotFoundException("No invitation");
        }
        return token;
    }

    /** Takes the office up. */
    Response accept(Request request) {
        return Response.toCitizen(request, citizen -> {
            Consultation consultation = consultations.requested(request);
            return switch (designate.accept(consultation, token(request), citizen)) {
                case HELD -> new Response.Redirect(consultation.path() + "/garant");
                case GONE -> page(request, consultation, "guarantor.invitation.gone");
                case ORGANISER -> page(request, consultation, "guarantor.invitation.organiser");
            };
        });
    }
}
