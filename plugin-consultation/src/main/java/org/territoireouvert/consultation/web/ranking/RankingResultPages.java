package org.territoireouvert.consultation.web.ranking;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.ranking.PriorityList;
import org.territoireouvert.consultation.ranking.PriorityListRepository;
import org.territoireouvert.consultation.ranking.RankedResult;
import org.territoireouvert.consultation.ranking.Ranking;
import org.territoireouvert.consultation.ranking.RankingExport;
import org.territoireouvert.consultation.ranking.RankingRepository;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Shows what the lists of a step come to: to everybody once it is over, to who prepares it at any time. */
final class RankingResultPages {

    private static final int WIDTH = 1_000;

    private final PluginContext context;
    private final RequestedSteps steps;
    private final RankingRepository rankings = new RankingRepository();
    private final PriorityListRepository lists = new PriorityListRepository();
    private final SecureRandom random = new SecureRandom();

    RankingResultPages(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
    }

    /**
     * An item with its bar.
     *
     * @param width of the bar, 0 to 1000: its share of the points that it would have as the first choice of everybody
     */
    public record Bar(RankedResult.Place place, long width) {}

    /** Shows the items in the order that all lists come to. */
    Response show(Request request) {
        PlannedStep step = steps.requested(request);
        Page page = steps.page(request, "ranking-results", step, steps.say(request.locale(), "ranking.results"))
                .crumb(step.step().title(), step.path());
        boolean over = step.isOverOn(steps.today());
        if (!over && !prepares(request, step)) {
            return page.with("visible", false);
        }
        Ranking ranking = context.database().read(handle -> rankings.find(handle, step));
        return page.with("visible", true)
                .with("over", over)
                .with("ranking", ranking)
                .with("bars", bars(RankedResult.of(ranking)));
    }

    private boolean prepares(Request request, PlannedStep step) {
        return context.service(People.class)
                .allows(
                        request.actor(),
                        ConsultationRights.PREPARE,
                        step.consultation().slug());
    }

    private static List<Bar> bars(RankedResult result) {
        return result.places().stream()
                .map(place -> new Bar(
                        place,
                        result.most() == 0
                                ? 0
                                : Math.round((double) WIDTH * place.item().points() / result.most())))
                .toList();
    }

    /** Gives away the lists, in an order that is drawn anew for each file. */
    Response export(Request request) {
        PlannedStep step = steps.requested(request);
        if (!step.isOverOn(steps.today()) && !prepares(request, step)) {
            throw new NotFoundException("The lists of the step " + step.step().number() + " are not given away yet");
        }
        RankingExport export = context.database().read(handle -> {
            List<PriorityList> all = lists.all(handle, step);
            return new RankingExport(rankings.find(handle, step), all);
        });
        return new Response.Download(
                step.consultation().slug() + "-" + step.step().number() + "-priorites.csv",
                "text/csv; charset=utf-8",
                target -> write(export, target));
    }

    private void write(RankingExport export, OutputStream target) throws IOException {
        Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        export.write(writer, random);
        writer.flush();
    }
}
