package org.territoireouvert.consultation.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.amending.AmendmentRepository;
import org.territoireouvert.consultation.amending.SuggestedAmendment;
import org.territoireouvert.consultation.amending.SuggestedAmendment.State;
import org.territoireouvert.consultation.amending.TextRepository;
import org.territoireouvert.consultation.amending.TextVersion;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.profile.Participants;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.amendment.Amendment;
import org.territoireouvert.consultation.text.building.UnreadableTextException;
import org.territoireouvert.consultation.text.importing.TextReader;

/** The draft of the plan of Val-de-Lisière, with amendments and comments of invented people. */
final class DemonstrationText {

    private static final String FILE = "plan-de-mobilite.md";

    private final PluginContext context;
    private final TextRepository texts;
    private final AmendmentRepository amendments;
    private final ContributionRepository contributions;
    private final DemonstrationComments comments;
    private final Participants participants = new Participants();

    DemonstrationText(PluginContext context, KeepInvented invented) {
        this.context = context;
        this.texts = new TextRepository(context.service(Json.class));
        this.amendments = new AmendmentRepository(context.service(Json.class));
        this.contributions = new ContributionRepository(context.service(Json.class));
        this.comments = new DemonstrationComments(context, invented);
    }

    /** Writes the text, amendments and comments of a step, as a part of a transaction. */
    void fill(Handle handle, PlannedStep step) {
        LegalText text = read();
        texts.add(handle, step, new TextVersion(1, text, "", context.clock().instant()));
        propose(
                handle,
                step,
                replace(text, "Article 3", "Le dernier car part de la gare à 19 heures 40, du lundi au samedi."),
                "Le train de 19 h 25 amène quarante personnes qui n’ont plus de car.",
                34);
        propose(
                handle,
                step,
                replace(text, "Article 5", "Le trajet coûte 1,50 euro. Il est gratuit pour les moins de 18 ans."),
                "Les lycéens prennent le car deux fois par jour.",
                27);
        propose(
                handle,
                step,
                replace(text, "Article 2", "Un arrêt est créé devant le collège de Lisière-le-Bourg."),
                "L’arrêt du lavoir sert aux personnes âgées du quartier : il doit rester.",
                12);
        propose(
                handle,
                step,
                new Amendment.AddArticle(
                        article(text, "Article 12").id(),
                        "Article 12 bis",
                        "Autopartage",
                        List.of(Paragraph.of("Deux voitures partagées sont proposées dans chaque bourg."))),
                "Beaucoup de ménages pourraient se passer d’une seconde voiture.",
                8);
        comments.fill(handle, step, text);
    }

    private static Amendment replace(LegalText text, String number, String words) {
        return new Amendment.ReplaceParagraphs(article(text, number).id(), List.of(Paragraph.of(words)));
    }

    /** Returns the article with a number. */
    static Article article(LegalText text, String number) {
        return text.articles().stream()
                .filter(article -> article.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + number + " in " + FILE));
    }

    private void propose(Handle handle, PlannedStep step, Amendment amendment, String reason, int cosigners) {
        SuggestedAmendment suggested = new SuggestedAmendment(
                context.ids().next(),
                1,
                amendment,
                reason,
                context.ids().next(),
                State.PROPOSED,
                "",
                0,
                0,
                context.clock().instant());
        amendments.add(handle, step, suggested);
        String article = texts.last(handle, step)
                .flatMap(version -> version.text().block(amendment.block()))
                .map(Block::title)
                .orElse("");
        contributions.add(handle, suggested.contribution(step, article));
        participants.took(handle, step.consultation().slug(), suggested.authorId());
        for (int cosigner = 0; cosigner < cosigners; cosigner++) {
            String person = context.ids().next();
            amendments.sign(handle, suggested.id(), person, true);
            participants.took(handle, step.consultation().slug(), person);
        }
    }

    private static LegalText read() {
        try (InputStream file = Objects.requireNonNull(DemonstrationText.class.getResourceAsStream(FILE), FILE)) {
            return TextReader.read(file.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (UnreadableTextException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
