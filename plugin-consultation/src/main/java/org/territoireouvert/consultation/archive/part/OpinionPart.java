package org.territoireouvert.consultation.archive.part;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.archive.Archive;
import org.territoireouvert.consultation.archive.ArchivePart;
import org.territoireouvert.consultation.archive.Wording;
import org.territoireouvert.consultation.archive.data.PublicReader;
import org.territoireouvert.consultation.archive.html.Element;
import org.territoireouvert.consultation.archive.html.Html;
import org.territoireouvert.consultation.archive.html.PagePlace;
import org.territoireouvert.consultation.grouping.export.PolisFile;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.opinion.OpinionPicture;
import org.territoireouvert.consultation.opinion.OpinionPictures;
import org.territoireouvert.consultation.opinion.PolisFiles;
import org.territoireouvert.consultation.opinion.Statement;

/** Opinions: the statements with how many agree, and the files of Polis. */
public final class OpinionPart implements ArchivePart {

    private final OpinionPictures pictures;

    /** Creates it. */
    public OpinionPart(PluginContext context) {
        this.pictures = new OpinionPictures(context);
    }

    @Override
    public void addTo(Archive archive) throws IOException {
        for (PlannedStep step : PublicReader.steps(archive.consultation(), StepKind.OPINIONS)) {
            OpinionPicture picture = pictures.of(step);
            String title =
                    archive.wording().say("archive.statements", step.step().title());
            String path = "etapes/etape-" + step.step().number() + "-avis.html";
            archive.stands(step.path(), PagePlace.start(path));
            archive.page(step.step(), path, title, html -> write(html, archive.wording(), picture));
            files(archive, step, picture);
        }
    }

    private static void write(Html html, Wording wording, OpinionPicture picture) throws IOException {
        html.element(
                Element.PARAGRAPH,
                wording.say(
                        "archive.participants", picture.matrix().participants().size()));
        html.table(
                wording.say("opinions.all"),
                List.of(
                        wording.say("opinions.text"),
                        wording.say("vote.AGREE"),
                        wording.say("vote.DISAGREE"),
                        wording.say("vote.PASS")),
                picture.statements().stream().map(OpinionPart::row).toList());
    }

    private static List<Html.Body> row(Statement statement) {
        return List.of(
                html -> html.text(statement.text()),
                html -> html.text(Integer.toString(statement.tally().agree())),
                html -> html.text(Integer.toString(statement.tally().disagree())),
                html -> html.text(Integer.toString(statement.tally().pass())));
    }

    /** No time is kept of an opinion: the files say when the step was over. */
    private static void files(Archive archive, PlannedStep step, OpinionPicture picture) throws IOException {
        Instant over = step.step()
                .endsOn()
                .plusDays(1)
                .atStartOfDay(archive.wording().zone())
                .toInstant();
        for (PolisFile file : PolisFiles.of(step, picture, over)) {
            archive.file(
                    step.step(),
                    "donnees/avis/etape-" + step.step().number() + "/" + file.name(),
                    archive.wording()
                            .say("archive.polis", file.name(), step.step().title()),
                    target -> {
                        Writer writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
                        file.body().writeTo(writer);
                        writer.flush();
                    });
        }
    }
}
