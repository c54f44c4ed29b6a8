package org.territoireouvert.consultation.web.guarantor;

import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.guarantor.DesignateGuarantor;
import org.territoireouvert.consultation.guarantor.Office;
import org.territoireouvert.consultation.guarantor.OfficeRepository;
import org.territoireouvert.consultation.guarantor.Remark;
import org.territoireouvert.consultation.guarantor.WriteRemark;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.web.RequestedConsultations;

/** Staff invite the guarantor and, as long as the guarantor has no account here, type their remarks. */
final class GuarantorStaffPages {

    private static final String EMAIL = "email";
    private static final String REMARK = "remark";
    private static final int LONGEST_EMAIL = 254;

    private final PluginContext context;
    private final RequestedConsultations consultations;
    private final DesignateGuarantor designate;
    private final WriteRemark writeRemark;
    private final OfficeRepository offices = new OfficeRepository();

    GuarantorStaffPages(PluginContext context, RequestedConsultations consultations, DesignateGuarantor designate) {
        this.context = context;
        this.consultations = consultations;
        this.designate = designate;
        this.writeRemark = new WriteRemark(context);
    }

    /** Shows who was invited, and whether they accepted. */
    Response show(Request request) {
        return page(request, consultations.requested(request), FormInput.empty());
    }

    private Page page(Request request, Consultation consultation, FormInput form) {
        Optional<Office> office = context.database().read(handle -> offices.find(handle, consultation.slug()));
        return consultations
                .staffPage(
                        request,
                        "guarantor-staff",
                        consultation,
                        consultations.say(request.locale(), "guarantor.account"))
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("base", address(consultation))
                .with("office", office)
                .with("days", DesignateGuarantor.VALID.toDays());
    }

    private static String address(Consultation consultation) {
        return consultation.preparationPath() + "/garant/compte";
    }

    /** Invites an address. */
    Response invite(Request request) {
        Consultation consultation = consultations.requested(request);
        FormInput form = FormInput.of(request);
        String email = form.required(EMAIL, LONGEST_EMAIL, "guarantor.email.missing");
        if (!form.isValid()) {
            return page(request, consultation, form);
        }
        return switch (designate.invite(consultation, email, request.actor())) {
            case INVITED -> new Response.Redirect(address(consultation));
            case NO_ADDRESS -> page(request, consultation, form.error(EMAIL, "guarantor.email.wrong"));
            case DRAFT -> page(request, consultation, form.error("", "guarantor.draft"));
            case NAMELESS -> page(request, consultation, form.error("", "guarantor.nameless"));
            case HELD -> page(request, consultation, form.error("", "guarantor.held"));
        };
    }

    /** Ends the office or the invitation. */
    Response end(Request request) {
        Consultation consultation = consultations.requested(request);
        designate.end(consultation, request.actor());
        return new Response.Redirect(address(consultation));
    }

    /** Publishes what the guarantor said otherwise. */
    Response remark(Request request) {
        Consultation consultation = consultations.requested(request);
        FormInput form = FormInput.of(request);
        String text = form.required(REMARK, Remark.LONGEST, "guarantor.remark.missing");
        if (!form.isValid()) {
            return page(request, consultation, form);
        }
        return switch (writeRemark.write(consultation, text, request.actor())) {
            case WRITTEN -> new Response.Redirect(consultation.path() + "/garant");
            case HELD -> page(request, consultation, form.error(REMARK, "guarantor.held.remark"));
            case STRANGER -> page(request, consultation, form.error(REMARK, "guarantor.nameless"));
        };
    }
}
