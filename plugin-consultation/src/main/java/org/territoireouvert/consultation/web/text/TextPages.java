package org.territoireouvert.consultation.web.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.amending.AmendmentRepository;
import org.territoireouvert.consultation.amending.TextRepository;
import org.territoireouvert.consultation.amending.TextVersion;
import org.territoireouvert.consultation.contribution.CommentRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Everybody reads a text. */
final class TextPages {

    private final PluginContext context;
    private final RequestedSteps steps;
    private final TextRepository texts;
    private final AmendmentRepository amendments;
    private final CommentRepository comments;

    TextPages(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.texts = new TextRepository(context.service(Json.class));
        this.amendments = new AmendmentRepository(context.service(Json.class));
        this.comments = new CommentRepository(context.service(Json.class));
    }

    /** Shows the last version. */
    Response show(Request request) {
        PlannedStep step = steps.requested(request);
        return context.database().read(handle -> {
            Optional<TextVersion> last = texts.last(handle, step);
            Map<String, Integer> amended = amendments.counts(handle, step);
            Map<String, Integer> commented = comments.counts(handle, step);
            return steps.page(request, "text", step, step.step().title())
                    .with("open", step.isOpenOn(steps.today()))
                    .with("upcoming", steps.today().isBefore(step.step().startsOn()))
                    .with("version", last)
                    .with("amendments", sum(amended))
                    .with("comments", sum(commented))
                    .with(
                            "blocks",
                            last.map(version -> blocks(version, amended, commented))
                                    .orElse(List.of()));
        });
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<ArticleView> blocks(
            TextVersion version, Map<String, Integer> amended, Map<String, Integer> commented) {
        return version.text().blocks().stream()
                .map(block -> ArticleView.of(block, amended, commented))
                .toList();
    }
}
