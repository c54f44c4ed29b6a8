package org.territoireouvert.consultation.seal.source;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.archive.data.PublicReader;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.seal.LineKind;
import org.territoireouvert.consultation.seal.SealSource;

/** What came in to a step, whatever its kind. Safe for all threads. */
public final class SealSources implements SealSource {

    private final Map<StepKind, SealSource> byKind = new EnumMap<>(StepKind.class);

    /**
     * Creates it.
     *
     * @param contributionType under which moderators hide contributions
     */
    public SealSources(PluginContext context, ContentType contributionType) {
        PublicReader reader = new PublicReader(context, contributionType);
        SealSource written = new WrittenSource(context, reader);
        byKind.put(StepKind.CONTRIBUTIONS, written);
        byKind.put(StepKind.DEBATE, written);
        byKind.put(StepKind.TEXT, written);
        byKind.put(StepKind.OPINIONS, new OpinionSource(context));
        byKind.put(StepKind.QUESTIONNAIRE, new QuestionnaireSource(context, context.service(Json.class)));
        byKind.put(StepKind.RANKING, new RankingSource(context));
        byKind.put(StepKind.MEETINGS, new MinutesSource(context));
    }

    @Override
    public void each(PlannedStep step, Visitor visitor) throws IOException {
        @Nullable SealSource source = byKind.get(step.step().kind());
        if (source != null) {
            source.each(step, visitor);
        }
    }

    @Override
    public Optional<Gone> gone(PlannedStep step, LineKind kind, String object) {
        return Optional.ofNullable(byKind.get(step.step().kind())).flatMap(source -> source.gone(step, kind, object));
    }
}
