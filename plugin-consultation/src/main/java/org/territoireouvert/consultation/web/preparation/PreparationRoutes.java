package org.territoireouvert.consultation.web.preparation;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.charter.Charters;
import org.territoireouvert.consultation.preparation.ChangeConsultation;
import org.territoireouvert.consultation.preparation.ChangeParts;
import org.territoireouvert.consultation.preparation.Checklist;
import org.territoireouvert.consultation.preparation.CreateConsultation;
import org.territoireouvert.consultation.preparation.FinishDraft;
import org.territoireouvert.consultation.preparation.TellOfConsultation;
import org.territoireouvert.consultation.publication.PublishConsultation;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.web.ConsultationPages;

/** The addresses under which staff prepare consultations. */
public final class PreparationRoutes {

    private static final String ONE = PreparedConsultations.ALL + "/{consultation}";

    private PreparationRoutes() {}

    /** Declares them. */
    public static void declare(
            Registrar registrar,
            PluginContext context,
            ConsultationRepository consultations,
            PublishConsultation publish,
            Charters charters,
            TellOfConsultation tell,
            ChangeConsultation changeConsultation) {
        Checklist checklist = new Checklist(() -> context.settings().get(ConsultationPages.MINIMUM_DAYS));
        PreparedConsultations prepared = new PreparedConsultations(context, consultations);

        PreparationPages room = new PreparationPages(
                context,
                prepared,
                checklist,
                charters,
                new FinishDraft(context, consultations, publish, checklist, tell));
        BeginPages begin = new BeginPages(prepared, new CreateConsultation(context, consultations, tell));
        registrar
                .get(PreparedConsultations.ALL, ConsultationRights.SEE, room::list)
                .get(BeginPages.NEW, ConsultationRights.CREATE, begin::form)
                .post(BeginPages.NEW, ConsultationRights.CREATE, begin::create)
                .get(ONE, ConsultationRights.PREPARE, room::show)
                .post(ONE + "/publier", ConsultationRights.PREPARE, room::publish)
                .post(ONE + "/supprimer", ConsultationRights.PREPARE, room::delete);

        SectionPages sections = new SectionPages(prepared, changeConsultation);
        for (Section section : Sections.ALL) {
            String address = ONE + "/" + section.code();
            registrar
                    .get(address, ConsultationRights.PREPARE, request -> sections.form(section, request))
                    .post(address, ConsultationRights.PREPARE, request -> sections.save(section, request));
        }

        PartPages parts = new PartPages(prepared, new ChangeParts(context, consultations, tell));
        registrar
                .get(ONE + "/etapes", ConsultationRights.PREPARE, parts::steps)
                .post(ONE + "/etapes", ConsultationRights.PREPARE, parts::addStep)
                .get(ONE + "/etapes/{step}", ConsultationRights.PREPARE, parts::step)
                .post(ONE + "/etapes/{step}", ConsultationRights.PREPARE, parts::changeStep)
                .post(ONE + "/etapes/{step}/retirer", ConsultationRights.PREPARE, parts::removeStep)
                .get(ONE + "/documents", ConsultationRights.PREPARE, parts::documents)
                .post(ONE + "/documents", ConsultationRights.PREPARE, parts::addDocument)
                .post(ONE + "/documents/{document}/retirer", ConsultationRights.PREPARE, parts::removeDocument);

        TellOfConsultation.LOGGED.forEach(registrar::audits);
    }
}
