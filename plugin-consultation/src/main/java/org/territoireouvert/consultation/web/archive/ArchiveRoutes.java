package org.territoireouvert.consultation.web.archive;

import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.archive.ArchivePart;
import org.territoireouvert.consultation.archive.WriteArchive;
import org.territoireouvert.consultation.archive.data.ConsultationData;
import org.territoireouvert.consultation.archive.data.PublicReader;
import org.territoireouvert.consultation.archive.part.CharterPart;
import org.territoireouvert.consultation.archive.part.ContributionPart;
import org.territoireouvert.consultation.archive.part.DataPart;
import org.territoireouvert.consultation.archive.part.GuarantorPart;
import org.territoireouvert.consultation.archive.part.MeetingPart;
import org.territoireouvert.consultation.archive.part.OpinionPart;
import org.territoireouvert.consultation.archive.part.ParticipantPart;
import org.territoireouvert.consultation.archive.part.QuestionnairePart;
import org.territoireouvert.consultation.archive.part.RankingPart;
import org.territoireouvert.consultation.archive.part.SealPart;
import org.territoireouvert.consultation.archive.part.SynthesisPart;
import org.territoireouvert.consultation.archive.part.TextPart;
import org.territoireouvert.consultation.charter.Charters;
import org.territoireouvert.consultation.publication.ConsultationAgenda;
import org.territoireouvert.consultation.seal.SealSource;
import org.territoireouvert.consultation.store.ConsultationRepository;

/** The addresses under which a consultation is given away. */
public final class ArchiveRoutes {

    private static final String ONE = "/consultations/{slug}";

    private ArchiveRoutes() {}

    /**
     * Declares them.
     *
     * @param consultationType under which moderators hide consultations
     * @param contributionType under which they hide contributions
     * @param charters compute the charter that stands in the archive
     * @param sealSource knows what the seals are made of
     */
    public static void declare(
            Registrar registrar,
            PluginContext context,
            ConsultationRepository consultations,
            ConsultationAgenda agenda,
            ContentType consultationType,
            ContentType contributionType,
            Charters charters,
            SealSource sealSource) {
        PublicReader reader = new PublicReader(context, contributionType);
        RequestedConsultation requested = new RequestedConsultation(context, consultations, consultationType);
        ConsultationData data = new ConsultationData(context, reader);
        DataPages pages = new DataPages(context, requested, reader, data, agenda);
        ArchivePages archive = new ArchivePages(
                context,
                requested,
                new WriteArchive(context, parts(context, reader, data, contributionType, charters, sealSource)));
        registrar
                .get(ONE + "/donnees", ConsultationRights.READ, pages::show)
                .get(ONE + "/nouvelles.atom", ConsultationRights.READ, pages::news)
                .get(ONE + "/calendrier.ics", ConsultationRights.READ, pages::calendar)
                .get(ONE + "/archive.zip", ConsultationRights.READ, archive::download);
        for (String name : ConsultationData.NAMES) {
            registrar.get(ONE + "/" + name, ConsultationRights.READ, request -> pages.file(request, name));
        }
    }

    /** Returns what stands in an archive: each kind of participation adds its own. */
    private static List<ArchivePart> parts(
            PluginContext context,
            PublicReader reader,
            ConsultationData data,
            ContentType contributionType,
            Charters charters,
            SealSource sealSource) {
        return List.of(
                new ContributionPart(context, reader),
                new TextPart(context, reader),
                new OpinionPart(context),
                new QuestionnairePart(context),
                new MeetingPart(context),
                new RankingPart(context),
                new SynthesisPart(context, contributionType),
                new ParticipantPart(context),
                new GuarantorPart(context),
                new CharterPart(charters),
                new SealPart(context, sealSource),
                new DataPart(data));
    }
}
