package org.territoireouvert.consultation.archive.part;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.archive.Archive;
import org.territoireouvert.consultation.archive.ArchivePart;
import org.territoireouvert.consultation.archive.Wording;
import org.territoireouvert.consultation.archive.data.PublicReader;
import org.territoireouvert.consultation.archive.html.Element;
import org.territoireouvert.consultation.archive.html.Html;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.ranking.PriorityList;
import org.territoireouvert.consultation.ranking.PriorityListRepository;
import org.territoireouvert.consultation.ranking.RankedItem;
import org.territoireouvert.consultation.ranking.RankedResult;
import org.territoireouvert.consultation.ranking.Ranking;
import org.territoireouvert.consultation.ranking.RankingExport;
import org.territoireouvert.consultation.ranking.RankingRepository;

/** Rankings whose step is over: what all lists come to, and the lists without whose they are. */
public final class RankingPart implements ArchivePart {

    private final PluginContext context;
    private final RankingRepository rankings = new RankingRepository();
    private final PriorityListRepository lists = new PriorityListRepository();

    /** Creates it. */
    public RankingPart(PluginContext context) {
        this.context = context;
    }

    @Override
    public void addTo(Archive archive) throws IOException {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        for (PlannedStep step : PublicReader.steps(archive.consultation(), StepKind.RANKING)) {
            Ranking ranking = context.database().read(handle -> rankings.find(handle, step));
            if (step.isOverOn(today) && !ranking.items().isEmpty()) {
                addTo(archive, step, ranking);
            }
        }
    }

    private void addTo(Archive archive, PlannedStep step, Ranking ranking) throws IOException {
        Wording wording = archive.wording();
        archive.page(
                step.step(),
                "etapes/etape-" + step.step().number() + "-priorites.html",
                wording.say("archive.ranking", step.step().title()),
                html -> write(html, wording, ranking));
        archive.file(
                step.step(),
                "donnees/priorites-" + step.step().number() + ".csv",
                wording.say("archive.ranking.lists", step.step().title()),
                target -> write(target, step, ranking));
    }

    private static void write(Html html, Wording wording, Ranking ranking) throws IOException {
        html.element(Element.PARAGRAPH, wording.say("ranking.results.lists", ranking.lists()));
        html.element(Element.PARAGRAPH, wording.say("ranking.method.points", ranking.choices()));
        html.element(Element.PARAGRAPH, wording.say("ranking.method.limits"));
        html.table(
                wording.say("ranking.order"),
                List.of(
                        wording.say("ranking.item"),
                        wording.say("ranking.rank"),
                        wording.say("ranking.points"),
                        wording.say("ranking.firsts"),
                        wording.say("ranking.lists")),
                RankedResult.of(ranking).places().stream().map(RankingPart::row).toList());
        html.element(Element.HEADING, wording.say("ranking.items"));
        for (RankedItem item : ranking.items()) {
            html.element(Element.SUBHEADING, item.title());
            html.paragraphs(item.text());
        }
    }

    private static List<Html.Body> row(RankedResult.Place place) {
        return TableRow.of(
                place.item().title(),
                Integer.toString(place.number()),
                Integer.toString(place.item().points()),
                Integer.toString(place.item().firsts()),
                Integer.toString(place.item().lists()));
    }

    /** Lists in the order of what they say, drawn in the same way each time, tell nothing of who gave them. */
    private void write(OutputStream target, PlannedStep step, Ranking ranking) throws IOException {
        List<PriorityList> all = context.database().read(handle -> lists.all(handle, step)).stream()
                .sorted(Comparator.comparing(list -> String.join(" ", list.items())))
                .toList();
        Writer writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        new RankingExport(ranking, all).write(writer, new SplittableRandom(0));
        writer.flush();
    }
}
