package org.territoireouvert.consultation.web.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.amending.AmendmentRepository;
import org.territoireouvert.consultation.amending.TextRepository;
import org.territoireouvert.consultation.amending.TextVersion;
import org.territoireouvert.consultation.contribution.CommentRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.text.comparison.CompareTexts;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Everybody reads a text, its articles and its versions. */
final class TextPages {

    private final PluginContext context;
    private final RequestedSteps steps;
    private final RequestedVersions versions;
    private final TextRepository texts;
    private final AmendmentRepository amendments;
    private final CommentRepository comments;
    private final CompareTexts compare;

    TextPages(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.versions = new RequestedVersions(context);
        this.texts = new TextRepository(context.service(Json.class));
        this.amendments = new AmendmentRepository(context.service(Json.class));
        this.comments = new CommentRepository(context.service(Json.class));
        this.compare = new CompareTexts(context.service(TextDiff.class));
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

    /** Shows the versions, and what changed from one to the next. */
    Response versions(Request request) {
        PlannedStep step = steps.requested(request);
        return context.database()
                .read(handle -> steps.page(request, "text-versions", step, say(request, "texts.versions"))
                        .crumb(step.step().title(), step.path())
                        .with("versions", texts.all(handle, step)));
    }

    /** Shows what changed from the version before. */
    Response changes(Request request) {
        PlannedStep step = steps.requested(request);
        TextVersion version = versions.requested(request, step);
        TextVersion before = context.database()
                .<Optional<TextVersion>, RuntimeException>read(handle -> texts.find(handle, step, version.number() - 1))
                .orElse(version);
        Locale locale = request.locale();
        return steps.page(request, "text-changes", step, steps.say(locale, "texts.version", version.number()))
                .crumb(step.step().title(), step.path())
                .crumb(steps.say(locale, "texts.versions"), step.path() + "/versions")
                .with("version", version)
                .with("first", version.number() == 1)
                .with("compared", ComparedView.of(compare.compare(before.text(), version.text())));
    }

    private String say(Request request, String key) {
        return steps.say(request.locale(), key);
    }
}
