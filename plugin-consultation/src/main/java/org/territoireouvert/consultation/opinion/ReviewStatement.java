package org.territoireouvert.consultation.opinion;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.opinion.Statement.State;

/** Staff publish or refuse what people propose; a refusal has a reason, which its author is told. */
public final class ReviewStatement {

    /** A statement was published: consultation, statement. */
    public static final AuditType ACCEPTED = new AuditType("consultation.statement-published", Visibility.PUBLIC);

    /** A statement was refused: consultation, reason, statement. */
    public static final AuditType REFUSED = new AuditType("consultation.statement-refused", Visibility.PUBLIC);

    /** What somebody proposed is published. */
    public static final NotificationKind ACCEPTED_NEWS =
            new NotificationKind("statement-published", Frequency.IMMEDIATE);

    /** What somebody proposed was refused. */
    public static final NotificationKind REFUSED_NEWS = new NotificationKind("statement-refused", Frequency.IMMEDIATE);

    /** All that is written into the audit log. */
    public static final List<AuditType> LOGGED = List.of(ACCEPTED, REFUSED);

    private final PluginContext context;
    private final StatementRepository statements = new StatementRepository();
    private final ContributionRepository contributions;

    /** Creates the use case. */
    public ReviewStatement(PluginContext context) {
        this.context = context;
        this.contributions = new ContributionRepository(context.service(Json.class));
    }

    /** Publishes a proposed statement; false when somebody else decided on it already. */
    public boolean accept(PlannedStep step, String id, Actor actor) {
        return context.database().write(handle -> {
            boolean moved = statements.move(handle, step, id, State.PROPOSED, State.PUBLISHED, "");
            if (moved) {
                Statement statement = statements.find(handle, step, id).orElseThrow();
                if (!statement.isOfficial()) {
                    contributions.add(handle, statement.contribution(step));
                }
                log(handle, step, statement, ACCEPTED, actor);
                tell(handle, step, statement, ACCEPTED_NEWS);
            }
            return moved;
        });
    }

    /**
     * Refuses a statement that was proposed or published; opinions on it are kept but not shown.
     *
     * @return false when somebody else refused it already
     */
    public boolean refuse(PlannedStep step, String id, String reason, Actor actor) {
        return context.database().write(handle -> {
            boolean moved = statements.move(handle, step, id, State.PROPOSED, State.REFUSED, reason)
                    || statements.move(handle, step, id, State.PUBLISHED, State.REFUSED, reason);
            if (moved) {
                Statement statement = statements.find(handle, step, id).orElseThrow();
                contributions.move(
                        handle,
                        id,
                        Contribution.State.PUBLISHED,
                        Contribution.State.HIDDEN,
                        context.clock().instant());
                log(handle, step, statement, REFUSED, actor);
                tell(handle, step, statement, REFUSED_NEWS);
            }
            return moved;
        });
    }

    private void log(Handle handle, PlannedStep step, Statement statement, AuditType type, Actor actor) {
        AuditEntry entry = AuditEntry.of(type, actor, step.path())
                .with("consultation", step.consultation().title())
                .with("statement", type.equals(REFUSED) ? statement.id() : statement.text());
        context.service(AuditTrail.class)
                .record(handle, type.equals(REFUSED) ? entry.with("reason", statement.reason()) : entry);
    }

    private void tell(Handle handle, PlannedStep step, Statement statement, NotificationKind kind) {
        if (!statement.isOfficial()) {
            context.service(Notifications.class)
                    .tell(
                            handle,
                            statement.authorId(),
                            Notice.of(kind, step.path(), statement.text(), statement.reason()));
        }
    }
}
