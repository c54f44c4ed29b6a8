package org.territoireouvert.consultation.web.meeting;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.meeting.ForgetRegistrations;
import org.territoireouvert.consultation.meeting.MeetingAgenda;
import org.territoireouvert.consultation.meeting.PlanMeeting;
import org.territoireouvert.consultation.meeting.RegistrationData;
import org.territoireouvert.consultation.meeting.TellRegistered;
import org.territoireouvert.consultation.meeting.minutes.ReportMeeting;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.web.RequestedSteps;

/** The addresses under which people find meetings and staff plan them. */
public final class MeetingRoutes {

    private static final String STEP = "/consultations/{consultation}/rencontres/{step}";
    private static final String MEETING = STEP + "/{meeting}";
    private static final String STAFF = "/admin" + STEP;
    private static final String STAFF_MEETING = "/admin" + MEETING;

    private MeetingRoutes() {}

    /** Declares them. */
    public static void declare(Registrar registrar, PluginContext context, ConsultationRepository consultations) {
        RequestedSteps steps = new RequestedSteps(context, consultations, StepKind.MEETINGS);
        MeetingPages pages = new MeetingPages(context, steps);
        registrar
                .get(STEP, ConsultationRights.READ, pages::list)
                .get(MEETING, ConsultationRights.READ, pages::show)
                .get(MEETING + "/compte-rendu/{version}", ConsultationRights.READ, pages::version)
                .post(MEETING + "/inscription", ConsultationRights.TAKE_PART, pages::register)
                .post(MEETING + "/desinscription", ConsultationRights.TAKE_PART, pages::unregister);

        MeetingStaffPages staff = new MeetingStaffPages(context, steps);
        RegisteredPages registered = new RegisteredPages(context, steps);
        ReportPages report = new ReportPages(context, steps);
        registrar
                .get(STAFF, ConsultationRights.PREPARE, staff::list)
                .get(STAFF + "/nouvelle", ConsultationRights.PREPARE, staff::form)
                .post(STAFF + "/nouvelle", ConsultationRights.PREPARE, staff::plan)
                .get(STAFF_MEETING, ConsultationRights.PREPARE, staff::show)
                .post(STAFF_MEETING, ConsultationRights.PREPARE, staff::change)
                .post(STAFF_MEETING + "/annuler", ConsultationRights.PREPARE, staff::cancel)
                .post(STAFF_MEETING + "/inscrits", ConsultationRights.PREPARE, registered::show)
                .get(STAFF_MEETING + "/compte-rendu", ConsultationRights.PREPARE, report::show)
                .post(STAFF_MEETING + "/compte-rendu", ConsultationRights.PREPARE, report::publish)
                .post(STAFF_MEETING + "/presents", ConsultationRights.PREPARE, report::count);

        registrar
                .calendar(new MeetingAgenda(context).calendar())
                .setting(ForgetRegistrations.KEPT_DAYS)
                .job(new ForgetRegistrations(context).job())
                .job(new TellRegistered(context).job())
                .personalData(new RegistrationData(context))
                .audits(PlanMeeting.CANCELLED)
                .audits(ReportMeeting.PUBLISHED);
        TellRegistered.NEWS.forEach(registrar::notification);
    }
}
