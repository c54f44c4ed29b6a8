package org.territoireouvert.consultation.web.archive;

import java.time.LocalDate;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.archive.WriteArchive;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.ConsultationState;

/** Gives the archive of a consultation away once it is over. */
final class ArchivePages {

    private static final int CONFLICT = 409;

    private final PluginContext context;
    private final RequestedConsultation consultations;
    private final WriteArchive writeArchive;

    ArchivePages(PluginContext context, RequestedConsultation consultations, WriteArchive writeArchive) {
        this.context = context;
        this.consultations = consultations;
        this.writeArchive = writeArchive;
    }

    /** Sends it; before the end says from when on. */
    Response download(Request request) {
        Consultation consultation = consultations.requested(request);
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        if (consultation.dates().state(today) != ConsultationState.CLOSED) {
            return new Response.Problem(
                    CONFLICT,
                    "data.archive.later",
                    consultation.dates().closesOn().plusDays(1));
        }
        return new Response.Download(
                consultation.slug() + "-archive.zip",
                "application/zip",
                target -> writeArchive.write(consultation, target));
    }
}
