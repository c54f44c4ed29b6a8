package org.territoireouvert.consultation.answering.file;

import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.model.PlannedStep;

/** Lets everybody see a file of a question that says so, or takes it back; it stays with its answer either way. */
public final class AcceptFile {

    /** A file was published: consultation. */
    public static final AuditType PUBLISHED = new AuditType("consultation.answer-file-published", Visibility.PUBLIC);

    /** A file is not published any more: consultation. */
    public static final AuditType WITHDRAWN = new AuditType("consultation.answer-file-withdrawn", Visibility.PUBLIC);

    private final PluginContext context;
    private final AnswerFileRepository rows = new AnswerFileRepository();

    /** Creates the use case. */
    public AcceptFile(PluginContext context) {
        this.context = context;
    }

    /** What came of it. */
    public enum Outcome {
        /** It is stored. */
        DONE,
        /** It is not there, or people did not read that it may be published. */
        NOT_THERE,
        /** Everybody needs a text about it: who does not see a picture, and who wants to know what a document is. */
        NO_ALTERNATIVE
    }

    /**
     * Publishes a file.
     *
     * @param alternative what everybody reads of it
     */
    public Outcome publish(PlannedStep step, String id, String alternative, Actor actor) {
        return set(step, id, true, Optional.of(alternative), actor);
    }

    /** Takes a file back. */
    public Outcome withdraw(PlannedStep step, String id, Actor actor) {
        return set(step, id, false, Optional.empty(), actor);
    }

    private Outcome set(PlannedStep step, String id, boolean accepted, Optional<String> written, Actor actor) {
        return context.database().write(handle -> {
            Optional<AnswerFile> file = rows.find(handle, step, id);
            String alternative =
                    written.or(() -> file.map(AnswerFile::alternative)).orElse("");
            if (accepted && alternative.isBlank()) {
                return Outcome.NO_ALTERNATIVE;
            }
            if (file.isEmpty() || !rows.accept(handle, step, id, accepted, alternative)) {
                return Outcome.NOT_THERE;
            }
            context.service(AuditTrail.class)
                    .record(
                            handle,
                            AuditEntry.of(accepted ? PUBLISHED : WITHDRAWN, actor, step.path() + "/resultats")
                                    .with("consultation", step.consultation().title()));
            return Outcome.DONE;
        });
    }
}
