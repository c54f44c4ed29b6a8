package org.territoireouvert.consultation.guarantor;

import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.model.Consultation;

/** The guarantor says something to everybody; as long as they have no account here, staff type it for them. */
public final class WriteRemark {

    /** A guarantor wrote a remark: consultation, guarantor, remark. */
    public static final AuditType WRITTEN = new AuditType("consultation.guarantor-remark-written", Visibility.PUBLIC);

    /** Staff typed a remark of a guarantor: consultation, guarantor, remark. */
    public static final AuditType TYPED = new AuditType("consultation.guarantor-remark-typed", Visibility.PUBLIC);

    /** All that is written into the audit log. */
    public static final List<AuditType> LOGGED = List.of(WRITTEN, TYPED);

    private final PluginContext context;
    private final OfficeRepository offices = new OfficeRepository();
    private final RemarkRepository remarks = new RemarkRepository();

    /** Creates the use case. */
    public WriteRemark(PluginContext context) {
        this.context = context;
    }

    /** What came of it. */
    public enum Outcome {
        /** Everybody reads it. */
        WRITTEN,
        /** The guarantor has an account here: only they speak for themselves. */
        HELD,
        /** Who asks is not the guarantor, or the consultation names none. */
        STRANGER
    }

    /** Publishes a remark: of the guarantor when a citizen writes it, for the guarantor when a member of staff does. */
    public Outcome write(Consultation consultation, String text, Actor actor) {
        return context.database().write(handle -> {
            Standing standing = Standing.of(offices.find(handle, consultation.slug()), actor);
            if (standing == Standing.KEPT_OUT || !consultation.guarantor().isNamed()) {
                return actor instanceof Actor.Citizen
                                || !consultation.guarantor().isNamed()
                        ? Outcome.STRANGER
                        : Outcome.HELD;
            }
            boolean own = standing == Standing.GUARANTOR;
            remarks.add(
                    handle,
                    consultation.slug(),
                    new Remark(
                            context.ids().next(),
                            consultation.guarantor().name(),
                            text,
                            own,
                            context.clock().instant()));
            context.service(AuditTrail.class)
                    .record(
                            handle,
                            AuditEntry.of(own ? WRITTEN : TYPED, actor, consultation.path() + "/garant")
                                    .with("consultation", consultation.title())
                                    .with("guarantor", consultation.guarantor().name())
                                    .with("remark", text));
            return Outcome.WRITTEN;
        });
    }
}
