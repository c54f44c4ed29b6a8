package org.territoireouvert.consultation.answering.result;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.model.PlannedStep;

/** Takes a text away from what everybody reads, or brings it back; it stays with its answer either way. */
public final class HideText {

    /** A text was taken away: consultation. */
    public static final AuditType HIDDEN = new AuditType("consultation.reply-text-hidden", Visibility.PUBLIC);

    /** A text was brought back: consultation. */
    public static final AuditType RESTORED = new AuditType("consultation.reply-text-restored", Visibility.PUBLIC);

    private final PluginContext context;
    private final TextRepository texts = new TextRepository();

    /** Creates the use case. */
    public HideText(PluginContext context) {
        this.context = context;
    }

    /**
     * Hides or restores a text.
     *
     * @param answer identifier of the answer in which it stands
     * @return false when it is not there
     */
    public boolean hide(PlannedStep step, String question, String answer, boolean hidden, Actor actor) {
        return context.database().write(handle -> {
            boolean found = texts.hide(handle, step, question, answer, hidden);
            if (found) {
                context.service(AuditTrail.class)
                        .record(
                                handle,
                                AuditEntry.of(hidden ? HIDDEN : RESTORED, actor, step.path() + "/resultats")
                                        .with(
                                                "consultation",
                                                step.consultation().title()));
            }
            return found;
        });
    }
}
