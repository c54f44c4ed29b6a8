package org.territoireouvert.consultation.opinion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.opinion.Statement.State;

/**
 * Keeps what the opinions of steps come to, so that few visits make the computation: it is done anew when opinions came, but not within
 * a minute of the last time. Safe for all threads.
 */
public final class OpinionPictures {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 50;

    private final PluginContext context;
    private final StatementRepository statements = new StatementRepository();
    private final OpinionRepository opinions = new OpinionRepository();
    private final Map<String, Kept> pictures = new ConcurrentHashMap<>();

    /** Creates it. */
    public OpinionPictures(PluginContext context) {
        this.context = context;
    }

    /** A picture as it was made, of the statements and opinions in a version. */
    private record Kept(Instant madeAt, String version, OpinionPicture picture) {}

    /** Returns what the opinions of a step come to, at most a minute old. */
    public OpinionPicture of(PlannedStep step) {
        if (pictures.size() > MOST) {
            pictures.clear();
        }
        return pictures.compute(step.path(), (path, kept) -> isFresh(kept) ? kept : made(step, kept))
                .picture();
    }

    private boolean isFresh(@Nullable Kept kept) {
        return kept != null
                && Duration.between(kept.madeAt(), context.clock().instant()).compareTo(KEPT) < 0;
    }

    private Kept made(PlannedStep step, @Nullable Kept before) {
        Instant now = context.clock().instant();
        return context.database().read(handle -> {
            String version = statements.version(handle, step);
            return before != null && before.version().equals(version)
                    ? new Kept(now, version, before.picture())
                    : new Kept(now, version, picture(handle, step));
        });
    }

    private OpinionPicture picture(Handle handle, PlannedStep step) {
        List<Statement> published = statements.all(handle, step, State.PUBLISHED);
        return OpinionPicture.of(published, opinions.matrix(handle, published));
    }
}
