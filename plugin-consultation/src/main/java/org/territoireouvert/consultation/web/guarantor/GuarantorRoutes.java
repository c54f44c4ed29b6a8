package org.territoireouvert.consultation.web.guarantor;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.guarantor.DesignateGuarantor;
import org.territoireouvert.consultation.guarantor.GuarantorData;
import org.territoireouvert.consultation.guarantor.WriteRemark;
import org.territoireouvert.consultation.preparation.ChangeConsultation;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.web.RequestedConsultations;

/** The addresses under which guarantors act, and everybody reads what they say. */
public final class GuarantorRoutes {

    private static final String ONE = "/consultations/{consultation}/garant";
    private static final String INVITATION = ONE + "/invitation/{token}";
    private static final String STAFF = "/admin" + ONE + "/compte";

    private GuarantorRoutes() {}

    /** Declares them. */
    public static void declare(
            Registrar registrar,
            PluginContext context,
            ConsultationRepository consultations,
            ChangeConsultation changeConsultation,
            DesignateGuarantor designate) {
        RequestedConsultations requested = new RequestedConsultations(context, consultations);
        GuarantorPages pages = new GuarantorPages(context, requested, designate, changeConsultation);
        OfficePages offices = new OfficePages(context, consultations, requested, designate);
        GuarantorStaffPages staff = new GuarantorStaffPages(context, requested, designate);
        registrar
                .get(ONE, ConsultationRights.READ, pages::show)
                .post(ONE + "/remarques", ConsultationRights.GUARANTEE, pages::remark)
                .post(ONE + "/relecture/{step}", ConsultationRights.GUARANTEE, pages::review)
                .post(ONE + "/declaration", ConsultationRights.GUARANTEE, pages::declare)
                .post(ONE + "/quitter", ConsultationRights.GUARANTEE, pages::leave)
                .get(DesignateGuarantor.OFFICES, ConsultationRights.GUARANTEE, offices::list)
                .get(INVITATION, ConsultationRights.GUARANTEE, offices::invitation)
                .post(INVITATION, ConsultationRights.GUARANTEE, offices::accept)
                .get(STAFF, ConsultationRights.PREPARE, staff::show)
                .post(STAFF, ConsultationRights.PREPARE, staff::invite)
                .post(STAFF + "/retirer", ConsultationRights.PREPARE, staff::end)
                .post("/admin" + ONE + "/remarques", ConsultationRights.PREPARE, staff::remark)
                .mailingList(designate.list())
                .notification(DesignateGuarantor.DESIGNATED_NEWS)
                .notification(DesignateGuarantor.ENDED_NEWS)
                .personalData(new GuarantorData(context, consultations, designate));
        DesignateGuarantor.LOGGED.forEach(registrar::audits);
        WriteRemark.LOGGED.forEach(registrar::audits);
    }
}
