package org.territoireouvert.consultation.demonstration;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.commenting.FindWords;
import org.territoireouvert.consultation.commenting.FindWords.Outcome;
import org.territoireouvert.consultation.commenting.Passage;
import org.territoireouvert.consultation.commenting.PassageDocuments;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.Contribution.Part;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.contribution.Position;
import org.territoireouvert.consultation.contribution.Words;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.LegalText;

/** Comments on the plan of Val-de-Lisière that came in on paper and at meetings, whose authors are invented. */
final class DemonstrationComments {

    private static final String REGISTER = "registre de la mairie de Corvaux";
    private static final String MEETING = "réunion publique à Corvaux";
    private static final String WALK = "permanence au marché de Saint-Élan";

    /**
     * A comment.
     *
     * @param passage words of the article; empty for all of it
     */
    private record Planned(
            String article, String passage, Position position, String title, String text, String heardFrom) {}

    private static final List<Planned> COMMENTS = List.of(
            new Planned(
                    "Article 2",
                    "L’arrêt du lavoir est supprimé.",
                    Position.AGAINST,
                    "Le lavoir est le seul arrêt que l’on atteint sans monter de côte.",
                    "Sept personnes de la résidence y prennent le car le jeudi. L’arrêt du collège est à 600 mètres.",
                    REGISTER),
            new Planned(
                    "Article 3",
                    "19 heures 10",
                    Position.AGAINST,
                    "Le dernier car part avant l’arrivée du train de 19 h 25.",
                    "Attendre un quart d’heure suffirait.",
                    MEETING),
            new Planned(
                    "Article 3",
                    "du lundi au vendredi",
                    Position.NONE,
                    "Et le samedi, jour de marché et de matchs ?",
                    "",
                    WALK),
            new Planned(
                    "Article 4",
                    "d’avril à octobre",
                    Position.AGAINST,
                    "Les internes du lycée rentrent le dimanche soir toute l’année.",
                    "Un seul car vers 18 heures suffirait en hiver.",
                    MEETING),
            new Planned(
                    "Article 7",
                    "",
                    Position.FOR,
                    "L’année d’essai rassure les commerçants du boulevard.",
                    "Il faudrait dire maintenant ce qui sera compté pendant cette année.",
                    MEETING),
            new Planned(
                    "Article 7",
                    "Une voie sur deux",
                    Position.AGAINST,
                    "Les livraisons ne pourront plus s’arrêter devant les magasins.",
                    "",
                    REGISTER),
            new Planned(
                    "Article 9",
                    "sous conditions de ressources",
                    Position.NONE,
                    "Quelles conditions ? Le texte ne le dit pas.",
                    "",
                    WALK),
            new Planned(
                    "Article 11",
                    "dans les bourgs qui le demandent",
                    Position.FOR,
                    "Chaque bourg connaît ses rues, c’est à lui de choisir.",
                    "",
                    REGISTER));

    private final PluginContext context;
    private final KeepInvented contributions;
    private final PassageDocuments documents;

    DemonstrationComments(PluginContext context, KeepInvented contributions) {
        this.context = context;
        this.contributions = contributions;
        this.documents = new PassageDocuments(context.service(Json.class));
    }

    /** Writes the comments on the first version of a text, as a part of a transaction. */
    void fill(Handle handle, PlannedStep step, LegalText text) {
        COMMENTS.forEach(planned -> contributions.keep(handle, step, comment(step, text, planned)));
    }

    private Contribution comment(PlannedStep step, LegalText text, Planned planned) {
        Article article = DemonstrationText.article(text, planned.article());
        if (FindWords.find(article, FindWords.WHOLE_ARTICLE, planned.passage(), 0) instanceof Outcome.Found found) {
            Words words = new Words(
                    planned.position(),
                    planned.title(),
                    planned.text().isEmpty() ? List.of() : List.of(new Part("", planned.text())));
            return Contribution.of(
                            context.ids().next(),
                            step,
                            ContributionKind.COMMENT,
                            words,
                            "",
                            context.clock().instant())
                    .about(documents.write(new Passage(article.id(), 1, found.words())))
                    .heard(planned.heardFrom());
        }
        throw new IllegalStateException(planned.article() + " does not say \"" + planned.passage() + "\"");
    }
}
