package org.territoireouvert.consultation.preparation;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.publication.ConsultationContent;

/** Tells the site and the audit log what staff did to a consultation; what they do to a draft, the public log does not say. */
public final class TellOfConsultation {

    static final AuditType CREATED = new AuditType("consultation.created", Visibility.INTERNAL);
    static final AuditType DRAFT_CHANGED = new AuditType("consultation.draft-changed", Visibility.INTERNAL);
    static final AuditType DRAFT_DELETED = new AuditType("consultation.draft-deleted", Visibility.INTERNAL);
    static final AuditType CHANGED = new AuditType("consultation.changed", Visibility.PUBLIC);
    static final AuditType PUBLISHED = new AuditType("consultation.published", Visibility.PUBLIC);

    /** All that is written, each with it: consultation. */
    public static final List<AuditType> LOGGED = List.of(CREATED, DRAFT_CHANGED, DRAFT_DELETED, CHANGED, PUBLISHED);

    private final PluginContext context;
    private final ConsultationContent content;

    /** Creates it. */
    public TellOfConsultation(PluginContext context, ConsultationContent content) {
        this.context = context;
        this.content = content;
    }

    /** Tells of a change, in its transaction. */
    void changed(Handle handle, Consultation consultation, Actor actor) {
        if (consultation.isPublished()) {
            content.changed(handle, consultation, actor);
        }
        log(handle, consultation, consultation.isPublished() ? CHANGED : DRAFT_CHANGED, actor);
    }

    /** Writes into the audit log, in the transaction of the act. */
    void log(Handle handle, Consultation consultation, AuditType type, Actor actor) {
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(type, actor, consultation.path()).with("consultation", consultation.title()));
    }
}
