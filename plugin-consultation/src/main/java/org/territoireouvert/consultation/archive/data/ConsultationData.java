package org.territoireouvert.consultation.archive.data;

import java.time.LocalDate;
import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.standard.Popolo;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.consultation.model.Consultation;

/** The data of a consultation in all forms that others can read. */
public final class ConsultationData {

    /** Names of the files. */
    public static final List<String> NAMES =
            List.of("consultation.jsonld", "popolo.json", "contributions.csv", "amendements.csv", "sceaux.csv");

    private final PluginContext context;
    private final PublicReader reader;

    /** Creates it. */
    public ConsultationData(PluginContext context, PublicReader reader) {
        this.context = context;
        this.reader = reader;
    }

    /** Returns the files of a consultation, in the order of {@link #NAMES}. */
    public List<DataFile> files(Consultation consultation) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        SiteAddress site = context.service(SiteAddress.class);
        return List.of(
                new DataFile(
                        "consultation.jsonld",
                        "application/ld+json",
                        new LinkedRecord(consultation, reader, site, context.service(Json.class))::writeTo),
                new DataFile(
                        "popolo.json",
                        "application/json",
                        stream -> context.service(Popolo.class)
                                .write(
                                        stream,
                                        new ConsultationPopolo(consultation, reader, today, context.zone())::writeTo)),
                new DataFile(
                        "contributions.csv",
                        "text/csv; charset=utf-8",
                        new ContributionTable(consultation, reader, site, context.zone())::writeTo),
                new DataFile(
                        "amendements.csv",
                        "text/csv; charset=utf-8",
                        new AmendmentTable(consultation, reader, site, context.zone())::writeTo),
                new DataFile("sceaux.csv", "text/csv; charset=utf-8", new SealTable(context, consultation)::writeTo));
    }
}
