package org.territoireouvert.consultation.web.text.version;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.web.RequestedSteps;

/** The addresses under which the versions of a text are read. */
public final class VersionRoutes {

    private VersionRoutes() {}

    /**
     * Declares them.
     *
     * @param text address of a text
     */
    public static void declare(Registrar registrar, PluginContext context, RequestedSteps steps, String text) {
        VersionPages pages = new VersionPages(context, steps);
        TextDownloads downloads = new TextDownloads(context, steps);
        String version = text + "/versions/{version}";
        registrar
                .get(text + "/versions", ConsultationRights.READ, pages::list)
                .get(text + "/comparaison", ConsultationRights.READ, pages::compare)
                .get(version, ConsultationRights.READ, pages::changes)
                .get(version + "/texte.md", ConsultationRights.READ, downloads::markdown)
                .get(version + "/texte.xml", ConsultationRights.READ, downloads::akomaNtoso);
    }
}
