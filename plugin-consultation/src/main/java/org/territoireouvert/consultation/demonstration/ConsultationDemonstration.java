package org.territoireouvert.consultation.demonstration;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.standard.ParticipationLevel;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.consultation.contribution.ContributionContent;
import org.territoireouvert.consultation.guarantor.DesignateGuarantor;
import org.territoireouvert.consultation.guarantor.WriteRemark;
import org.territoireouvert.consultation.model.Change;
import org.territoireouvert.consultation.model.Change.Progress;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.Document;
import org.territoireouvert.consultation.model.Frame;
import org.territoireouvert.consultation.model.Guarantor;
import org.territoireouvert.consultation.model.Means;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.Stage;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.publication.PublishConsultation;
import org.territoireouvert.consultation.seal.SealClosedSteps;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.store.PreparationRepository;

/** Consultations of Val-de-Lisière: one open for six more days, one to come, one decided, and a draft. */
public final class ConsultationDemonstration implements DemonstrationData {

    private static final String MOBILITY = "plan-de-mobilite";
    private static final String LAST_BUS = "horaires-des-cars";
    private static final String GUARANTOR_ADDRESS = "jeanne.morel@val-de-lisiere.example";
    private static final String COUNCIL = "Le conseil communautaire, 38 élus";
    private static final String ANSWERED = "Le conseil doit répondre à chaque avis, il peut ne pas le suivre.";

    /** People read the rules before the first day: consultations that are open or over were published earlier. */
    private static final Duration WEEK_BEFORE_OPENING = Duration.ofDays(28);

    private static final Duration LONG_AGO = Duration.ofDays(635);

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final PublishConsultation publish;
    private final DesignateGuarantor designate;
    private final SealClosedSteps sealClosedSteps;
    private final WriteRemark writeRemark;
    private final Map<StepKind, StepFiller> fillers;
    private final DemonstrationQuestionnaire questionnaire;
    private final DemonstrationSynthesis synthesis;

    /** Creates the data. */
    public ConsultationDemonstration(
            PluginContext context,
            ConsultationRepository consultations,
            ContributionContent content,
            PublishConsultation publish,
            DesignateGuarantor designate,
            SealClosedSteps sealClosedSteps) {
        this.context = context;
        this.consultations = consultations;
        this.publish = publish;
        this.questionnaire = new DemonstrationQuestionnaire(context);
        this.designate = designate;
        this.sealClosedSteps = sealClosedSteps;
        this.writeRemark = new WriteRemark(context);
        KeepInvented invented = new KeepInvented(context, content);
        DemonstrationContributions contributions = new DemonstrationContributions(context, invented);
        this.fillers = Map.of(
                StepKind.MEETINGS, new DemonstrationMeetings(context)::fill,
                StepKind.RANKING, new DemonstrationRanking(context)::fill,
                StepKind.OPINIONS, new DemonstrationOpinions(context)::fill,
                StepKind.QUESTIONNAIRE, questionnaire::fill,
                StepKind.TEXT, new DemonstrationText(context, invented)::fill,
                StepKind.CONTRIBUTIONS, contributions::call,
                StepKind.DEBATE, contributions::debate);
        this.synthesis = new DemonstrationSynthesis(context);
    }

    /** Writes what people did in a step, as a part of a transaction. */
    private interface StepFiller {
        void fill(Handle handle, PlannedStep step);
    }

    @Override
    public void fill() throws IOException {
        if (!consultations.published("", 1).isEmpty()) {
            return;
        }
        Instant now = context.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, context.zone());
        context.database().write(handle -> {
            publish.add(handle, mobility(today, now.minus(WEEK_BEFORE_OPENING)));
            fill(handle, consultations.find(handle, MOBILITY).orElseThrow());
            publish.add(handle, schools(today, now));
            publish.add(handle, lastBus(today, now.minus(LONG_AGO)));
            fill(handle, consultations.find(handle, LAST_BUS).orElseThrow());
            new PreparationRepository().add(handle, market(today, now));
            return 4;
        });
        new DemonstrationProfile(context).fill(consultations.find(MOBILITY).orElseThrow());
        questionnaire.joinPhoto(consultations.find(MOBILITY).orElseThrow());
        Consultation lastBus = consultations.find(LAST_BUS).orElseThrow();
        lastBus.steps().stream()
                .filter(step -> step.kind() == StepKind.SYNTHESIS)
                .forEach(step -> synthesis.fill(new PlannedStep(lastBus, step)));
        guarantor(consultations.find(MOBILITY).orElseThrow());
        sealClosedSteps.work();
    }

    /** Staff typed a first remark; then they invited the guarantor, in whose place a visitor can take the office up. */
    private void guarantor(Consultation consultation) {
        Actor site = new Actor.PluginActor(context.id());
        writeRemark.write(
                consultation,
                "J’ai lu le dossier avant l’ouverture : il est complet. J’ai demandé que le registre papier soit aussi dans les écoles.",
                site);
        designate.invite(consultation, GUARANTOR_ADDRESS, site);
    }

    private void fill(Handle handle, Consultation consultation) {
        consultation
                .steps()
                .forEach(step -> Optional.ofNullable(fillers.get(step.kind()))
                        .ifPresent(filler -> filler.fill(handle, new PlannedStep(consultation, step))));
    }

    private static Consultation mobility(LocalDate today, Instant now) {
        LocalDate opens = today.minusDays(21);
        return new Consultation(
                MOBILITY,
                "Comment se déplacer en Val-de-Lisière d’ici à 2032 ?",
                Stage.PUBLISHED,
                new Frame(
                        "Le projet de plan de mobilité compte 14 articles : lignes de car, horaires, vélo, marche, tarifs.",
                        "Communauté de communes, service mobilités",
                        COUNCIL,
                        ParticipationLevel.CONSULT,
                        "Le tracé des lignes, les horaires, les priorités pour le vélo et la marche",
                        "Le budget total (4,2 millions d’euros sur 6 ans) et la gare de Pontaubrelle, gérée par la région",
                        ANSWERED),
                new Dates(opens, today.plusDays(6), Optional.of(today.plusDays(36))),
                new Guarantor(
                        "Hélène Vasseur, indépendante",
                        "garante@exemple.fr",
                        "Aucun lien avec la communauté de communes ni avec ses transporteurs."),
                new Means(
                        "Chaque avis est lu par deux agents et rangé par thème. La synthèse est relue par la garante.",
                        "Registre papier dans les 14 mairies, réunion publique à Corvaux",
                        Money.ofUnits(18_600),
                        42),
                List.of(
                        new Step(
                                -1,
                                StepKind.QUESTIONNAIRE,
                                "Diagnostic partagé",
                                today.minusDays(266),
                                today.minusDays(207),
                                "4 réunions, 618 réponses au questionnaire."),
                        Step.of(
                                "Idées des habitants",
                                today.minusDays(189),
                                today.minusDays(146),
                                "312 contributions, 61 reprises dans le projet de texte."),
                        new Step(
                                -1,
                                StepKind.TEXT,
                                "Le texte et vos amendements",
                                opens,
                                today.plusDays(6),
                                "Réunion publique à la salle des fêtes de Corvaux. Registre papier dans les 14 mairies."),
                        new Step(
                                -1,
                                StepKind.OPINIONS,
                                "Vos priorités en douze affirmations",
                                today.minusDays(14),
                                today.plusDays(6),
                                "D’accord, pas d’accord, je passe : trois minutes suffisent."),
                        new Step(
                                -1,
                                StepKind.QUESTIONNAIRE,
                                "Vos trajets de la semaine",
                                today.minusDays(10),
                                today.plusDays(6),
                                "Neuf questions, cinq minutes. Des feuilles attendent aussi dans les mairies."),
                        new Step(
                                -1,
                                StepKind.MEETINGS,
                                "Rencontres dans les bourgs",
                                opens,
                                today.plusDays(6),
                                "Une réunion publique et un atelier, ouverts à toutes et tous."),
                        new Step(
                                -1,
                                StepKind.RANKING,
                                "Par quoi commencer ?",
                                today.minusDays(14),
                                today.minusDays(1),
                                "Sept actions du plan à classer. Le résultat guide le calendrier des travaux."),
                        Step.of(
                                "Synthèse publiée",
                                today.plusDays(25),
                                today.plusDays(25),
                                "Chaque contribution y est reliée à une réponse."),
                        Step.of("Décision du conseil communautaire", today.plusDays(93), today.plusDays(93), ""),
                        Step.of("Bilan un an après", today.plusDays(458), today.plusDays(458), ""),
                        new Step(
                                -1,
                                StepKind.DEBATE,
                                "Faut-il rendre le car gratuit ?",
                                today.minusDays(14),
                                today.plusDays(6),
                                "Donnez un argument, lisez ceux des autres.")),
                List.of(Document.of(
                        "Texte de la charte de la participation du public",
                        "https://www.ecologie.gouv.fr/",
                        "Ministère chargé de l’environnement")),
                List.of(new Change(
                        "61 idées d’habitants reprises sur 312, dont l’arrêt de car devant le collège.",
                        "Inscrire l’arrêt du collège à l’article 2 du projet de plan.",
                        today.minusDays(40),
                        "L’arrêt est dans le texte soumis aux commentaires.",
                        Progress.UNDER_WAY)),
                now);
    }

    private static Consultation schools(LocalDate today, Instant now) {
        return new Consultation(
                "horaires-des-ecoles",
                "Quels horaires pour les écoles à la rentrée prochaine ?",
                Stage.PUBLISHED,
                new Frame(
                        "Deux organisations sont possibles : quatre jours, ou quatre jours et demi avec le mercredi matin.",
                        "Communauté de communes, service des écoles",
                        COUNCIL + ", après l’avis des 14 conseils d’école",
                        ParticipationLevel.CONSULT,
                        "Le nombre de jours, l’heure de fin, l’accueil du soir",
                        "Le nombre d’heures de classe, fixé par l’État",
                        ANSWERED),
                Dates.of(today.plusDays(18), today.plusDays(48)),
                Guarantor.NONE,
                Means.costing(Money.ofUnits(2_400)),
                List.of(
                        Step.of("Réponses des familles et des habitants", today.plusDays(18), today.plusDays(48), ""),
                        Step.of("Synthèse publiée", today.plusDays(62), today.plusDays(62), ""),
                        Step.of("Décision du conseil communautaire", today.plusDays(93), today.plusDays(93), "")),
                List.of(),
                List.of(),
                now);
    }

    private static Consultation lastBus(LocalDate today, Instant now) {
        LocalDate opens = today.minusDays(628);
        return new Consultation(
                LAST_BUS,
                "À quelle heure doit partir le dernier car ?",
                Stage.PUBLISHED,
                new Frame(
                        "212 avis sur les horaires des cars entre la gare de Pontaubrelle et les villages.",
                        "Communauté de communes, service mobilités",
                        COUNCIL,
                        ParticipationLevel.CONSULT,
                        "Les horaires du soir et du mercredi",
                        "Le nombre de cars",
                        "Le conseil répond à chaque avis."),
                Dates.of(opens, opens.plusDays(30)),
                Guarantor.NONE,
                Means.costing(Money.ofUnits(3_100)),
                List.of(
                        new Step(
                                -1,
                                StepKind.CONTRIBUTIONS,
                                "Avis des voyageurs",
                                opens,
                                opens.plusDays(30),
                                "212 avis reçus, dont un quart sur les registres des mairies."),
                        new Step(
                                -1,
                                StepKind.SYNTHESIS,
                                "Synthèse des avis",
                                opens.plusDays(31),
                                opens.plusDays(60),
                                "Chaque avis y est relié à une réponse."),
                        Step.of(
                                "Décision du conseil communautaire",
                                opens.plusDays(95),
                                opens.plusDays(95),
                                "Délibération 2025-061.")),
                List.of(),
                List.of(
                        new Change(
                                "Le dernier car part trop tôt de la gare de Pontaubrelle (212 avis).",
                                "Ajouter un car à 19 h 40, du lundi au vendredi (délibération 2025-061).",
                                opens.plusDays(95),
                                "Le car roule : 34 voyageurs par jour.",
                                Progress.DONE),
                        new Change(
                                "Un accueil de nuit pour les cyclistes au lac de la Roche.",
                                "Ne pas le faire : la zone est inondable.",
                                opens.plusDays(430),
                                "Un autre terrain est étudié à Corvaux.",
                                Progress.REFUSED)),
                now);
    }

    /** A draft on which staff still work. */
    private static Consultation market(LocalDate today, Instant now) {
        String title = "Où installer le marché de Corvaux pendant les travaux ?";
        return Consultation.draft("marche-de-corvaux", title, Dates.of(today.plusDays(40), today.plusDays(60)), now)
                .with(
                        title,
                        new Frame(
                                "La place des Tilleuls sera fermée huit mois. Le marché du samedi doit s’installer ailleurs.",
                                "Commune de Corvaux",
                                "Le conseil municipal de Corvaux, 15 élus",
                                ParticipationLevel.INVOLVE,
                                "Le lieu, les horaires, le stationnement",
                                "",
                                ""));
    }
}
