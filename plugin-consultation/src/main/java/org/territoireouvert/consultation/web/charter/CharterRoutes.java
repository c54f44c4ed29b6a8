package org.territoireouvert.consultation.web.charter;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.charter.Charters;
import org.territoireouvert.consultation.charter.SiteFacts;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.web.RequestedConsultations;

/** The addresses under which everybody reads where a consultation stands against the charter. */
public final class CharterRoutes {

    private static final String ONE = "/consultations/{consultation}";

    private CharterRoutes() {}

    /** Declares them. */
    public static void declare(
            Registrar registrar, PluginContext context, ConsultationRepository consultations, Charters charters) {
        CharterPages pages = new CharterPages(context, new RequestedConsultations(context, consultations), charters);
        registrar
                .get(ONE + "/charte", ConsultationRights.READ, pages::show)
                .get(ONE + "/charte.json", ConsultationRights.READ, pages::document)
                .get(ONE + "/badge.svg", ConsultationRights.READ, pages::badge)
                .setting(SiteFacts.SOURCE_CODE)
                .setting(SiteFacts.INITIATIVES);
    }
}
