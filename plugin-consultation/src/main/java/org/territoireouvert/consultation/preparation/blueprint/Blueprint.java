package org.territoireouvert.consultation.preparation.blueprint;

import static org.territoireouvert.consultation.model.StepKind.ANNOUNCED;
import static org.territoireouvert.consultation.model.StepKind.CONTRIBUTIONS;
import static org.territoireouvert.consultation.model.StepKind.DEBATE;
import static org.territoireouvert.consultation.model.StepKind.MEETINGS;
import static org.territoireouvert.consultation.model.StepKind.OPINIONS;
import static org.territoireouvert.consultation.model.StepKind.QUESTIONNAIRE;
import static org.territoireouvert.consultation.model.StepKind.RANKING;
import static org.territoireouvert.consultation.model.StepKind.SYNTHESIS;
import static org.territoireouvert.consultation.model.StepKind.TEXT;
import static org.territoireouvert.consultation.preparation.blueprint.BlueprintStep.after;
import static org.territoireouvert.consultation.preparation.blueprint.BlueprintStep.during;
import static org.territoireouvert.consultation.preparation.blueprint.BlueprintStep.file;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.standard.ParticipationLevel;
import org.territoireouvert.consultation.contribution.Prompt;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.Frame;
import org.territoireouvert.consultation.model.Means;
import org.territoireouvert.consultation.model.Step;

/**
 * A usual course of a consultation (modèle): its steps, the place it gives to people, how answers are gathered, and what its call for
 * contributions asks. Staff change all of it before they publish, so its words are French, as all that they write.
 */
public enum Blueprint {
    /** A draft by-law (projet d’arrêté), on whose text people comment. */
    BY_LAW(
            ParticipationLevel.CONSULT,
            """
            Le projet d’arrêté est publié en entier, avec ses motifs. Chacun peut commenter un article ou proposer une autre rédaction. \
            Le service lit toutes les propositions et dit, pour chacune, si elle est reprise et pourquoi.""",
            List.of(),
            file("Le projet d’arrêté, ses motifs et la règle en vigueur aujourd’hui."),
            during(
                    TEXT,
                    0,
                    100,
                    "Lire le projet, le commenter, proposer des modifications",
                    "Des propositions article par article."),
            during(MEETINGS, 40, 60, "Réunion d’échange", "Un compte rendu, publié avec les contributions."),
            after(SYNTHESIS, 3, 14, "Synthèse des contributions", "Chaque proposition reçoit une réponse."),
            after(ANNOUNCED, 30, 30, "Arrêté publié", "Le texte signé, avec ce qui a changé et pourquoi.")),
    /** A town plan (plan local d’urbanisme), from the needs of each place to the text of the project. */
    TOWN_PLAN(
            ParticipationLevel.INVOLVE,
            """
            Les habitants décrivent d’abord leur lieu de vie, en ligne et en atelier. Le projet est ensuite écrit à partir de ces apports \
            et ouvert aux commentaires. Le bilan de la concertation relie chaque contribution à une suite.""",
            List.of(
                    new Prompt(
                            "De quel lieu parlez-vous ?", "Un quartier, une rue, un hameau ou toute la commune.", true),
                    new Prompt("Qu’est-ce qui doit y être gardé ?", "", false),
                    new Prompt(
                            "Qu’est-ce qui doit y changer ?",
                            "Par exemple : logement, commerces, déplacements, nature.",
                            true)),
            file("Le diagnostic, les cartes et les étapes du plan."),
            during(CONTRIBUTIONS, 0, 60, "Décrire votre lieu de vie", "Ce qui doit être gardé et ce qui doit changer."),
            during(MEETINGS, 20, 50, "Ateliers par secteur", "Une carte annotée et un compte rendu par atelier."),
            during(TEXT, 50, 100, "Lire et commenter le projet d’aménagement", "Des propositions sur le texte."),
            during(RANKING, 60, 100, "Classer les priorités du plan", "Un ordre des priorités."),
            after(SYNTHESIS, 14, 45, "Bilan de la concertation", "Chaque contribution est reliée à une suite."),
            after(ANNOUNCED, 90, 90, "Décision du conseil", "Le bilan et le projet de plan arrêtés par le conseil.")),
    /** A digital service (service numérique), made or changed with those who use it. */
    DIGITAL_SERVICE(
            ParticipationLevel.INVOLVE,
            """
            Les usages et les difficultés sont recueillis par un questionnaire et un appel à contributions. Des usagers, dont des personnes \
            peu à l’aise avec le numérique, essaient le service avec l’équipe. Les pistes retenues sont soumises à l’avis de tous.""",
            List.of(
                    new Prompt("Quelle démarche vouliez-vous faire ?", "", true),
                    new Prompt(
                            "Qu’est-ce qui vous a bloqué ou manqué ?",
                            "Décrivez une situation que vous avez vécue.",
                            true),
                    new Prompt("Que proposez-vous ?", "", false)),
            file("Le service aujourd’hui, son coût, les données qu’il utilise et ce qui est prévu."),
            during(QUESTIONNAIRE, 0, 50, "Dire vos usages et vos difficultés", "Des chiffres sur les besoins."),
            during(CONTRIBUTIONS, 0, 60, "Raconter une démarche, proposer", "Des situations vécues et des idées."),
            during(MEETINGS, 30, 60, "Essayer le service avec l’équipe", "La liste des difficultés observées."),
            during(OPINIONS, 60, 100, "Donner un avis sur les pistes", "Les points d’accord et de désaccord."),
            after(SYNTHESIS, 5, 20, "Synthèse des besoins", "Chaque besoin est relié à une piste."),
            after(ANNOUNCED, 45, 45, "Choix annoncés", "Ce qui sera fait, quand, et ce qui ne le sera pas.")),
    /** The perimeter of a data service (périmètre d’un service de données): which data are used, for what, within which limits. */
    DATA_SERVICE(
            ParticipationLevel.COLLABORATE,
            """
            Les données, leurs usages et leurs risques sont décrits en langage clair. Le débat et le questionnaire font ressortir les usages \
            acceptés et refusés ; les limites proposées sont ensuite soumises à l’avis de tous, puis écrites avec des habitants.""",
            List.of(),
            file("Les données, d’où elles viennent, qui peut les lire, et l’analyse des risques."),
            during(DEBATE, 0, 50, "Débattre des usages", "Des arguments pour et contre chaque usage."),
            during(QUESTIONNAIRE, 0, 60, "Dire quelles données, et pour quoi faire", "Les usages acceptés et refusés."),
            during(
                    MEETINGS,
                    40,
                    70,
                    "Atelier sur les limites du service",
                    "Des limites écrites ensemble : durée, accès, contrôle."),
            during(
                    OPINIONS,
                    60,
                    100,
                    "Donner un avis sur les limites proposées",
                    "Les points d’accord et de désaccord."),
            after(SYNTHESIS, 5, 20, "Synthèse et limites retenues", "Chaque limite demandée reçoit une réponse."),
            after(ANNOUNCED, 60, 60, "Périmètre décidé", "La liste des données et des usages, et qui la contrôle.")),
    /** The orientation of a budget (orientations budgétaires), before the assembly debates it. */
    BUDGET_ORIENTATION(
            ParticipationLevel.CONSULT,
            """
            Les grandes masses du budget sont expliquées avant toute question. Les propositions sont recueillies, puis les priorités sont \
            classées. La synthèse est remise aux élus avant le débat d’orientation budgétaire.""",
            List.of(
                    new Prompt("À quoi faut-il consacrer plus d’argent ?", "Une dépense à la fois.", true),
                    new Prompt(
                            "Où le trouver ?",
                            "Par exemple : une dépense à réduire, un tarif, un impôt, un emprunt.",
                            false),
                    new Prompt("Pourquoi ?", "", true)),
            file("Le budget en quelques pages : recettes, dépenses, dette, marges possibles."),
            during(
                    CONTRIBUTIONS,
                    0,
                    60,
                    "Proposer des orientations",
                    "Des dépenses à faire et des moyens de les payer."),
            during(
                    MEETINGS,
                    30,
                    60,
                    "Réunion publique sur le budget",
                    "Un compte rendu, publié avec les contributions."),
            during(RANKING, 60, 100, "Classer les priorités", "Un ordre des priorités, remis aux élus."),
            after(SYNTHESIS, 3, 14, "Synthèse remise aux élus", "Chaque orientation proposée reçoit une réponse."),
            after(
                    ANNOUNCED,
                    30,
                    30,
                    "Débat d’orientation budgétaire",
                    "Ce que le conseil retient, ce qu’il ne retient pas, et pourquoi."));

    private final ParticipationLevel level;
    private final String method;
    private final List<Prompt> prompts;
    private final List<BlueprintStep> steps;

    Blueprint(ParticipationLevel level, String method, List<Prompt> prompts, BlueprintStep... steps) {
        this.level = level;
        this.method = method;
        this.prompts = prompts;
        this.steps = List.of(steps);
    }

    /** Returns the word in the keys of its messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what its call for contributions asks; none when it has no call, or people write freely. */
    public List<Prompt> prompts() {
        return prompts;
    }

    /**
     * Fills a draft of which only the title and the dates are known: the place of people, the method, the steps in the order of their
     * days, and the day of the last step as that of the answer unless one is promised already.
     */
    public Consultation fill(Consultation draft) {
        List<Step> planned = steps.stream()
                .map(step -> step.on(draft.dates()))
                .sorted(Comparator.comparing(Step::startsOn).thenComparing(Step::endsOn))
                .toList();
        Dates dates = draft.dates();
        Optional<LocalDate> answerBy =
                dates.answerBy().or(() -> Optional.of(planned.getLast().endsOn()));
        return draft.with(draft.title(), new Frame("", "", "", level, "", "", ""))
                .with(new Means(method, "", Means.UNKNOWN.cost(), 0))
                .with(new Dates(dates.opensOn(), dates.closesOn(), answerBy))
                .with(planned);
    }
}
