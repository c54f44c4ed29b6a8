package org.territoireouvert.participatorybudget.examination.decision;

import java.util.List;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;

/** What is written to the audit log about ideas; every entry names the idea by its title. */
public final class IdeaLog {

    /** A member of staff took an idea to examine. */
    public static final AuditType TAKEN = new AuditType("participatory-budget.idea-taken", Visibility.INTERNAL);
    /** A member of staff gave an idea to a colleague. */
    public static final AuditType ASSIGNED = new AuditType("participatory-budget.idea-assigned", Visibility.INTERNAL);
    /** A member of staff gave an idea back, or relieved a colleague of it. */
    public static final AuditType GIVEN_BACK =
            new AuditType("participatory-budget.idea-given-back", Visibility.INTERNAL);
    /** A note was written. */
    public static final AuditType NOTED = new AuditType("participatory-budget.idea-noted", Visibility.INTERNAL);
    /** A message was sent to the authors. */
    public static final AuditType WRITTEN = new AuditType("participatory-budget.idea-message", Visibility.INTERNAL);
    /** What was found was kept, for colleagues. */
    public static final AuditType EXAMINED = new AuditType("participatory-budget.idea-examined", Visibility.INTERNAL);
    /** What was found was published, with it: verdict. */
    public static final AuditType PUBLISHED = new AuditType("participatory-budget.idea-verdict", Visibility.PUBLIC);
    /** The text was adjusted, with it: mention. */
    public static final AuditType ADJUSTED = new AuditType("participatory-budget.idea-adjusted", Visibility.PUBLIC);
    /** The idea became a project, with it: number. */
    public static final AuditType RETAINED = new AuditType("participatory-budget.idea-retained", Visibility.PUBLIC);
    /** The idea was refused, with it: reason. */
    public static final AuditType REFUSED = new AuditType("participatory-budget.idea-refused", Visibility.PUBLIC);
    /** The idea was merged, with it: into, reason. */
    public static final AuditType MERGED = new AuditType("participatory-budget.idea-merged", Visibility.PUBLIC);
    /** A part became an idea of its own, with it: part, reason. */
    public static final AuditType SPLIT = new AuditType("participatory-budget.idea-split", Visibility.PUBLIC);
    /** An appeal was answered. */
    public static final AuditType ANSWERED = new AuditType("participatory-budget.idea-appeal", Visibility.PUBLIC);

    private IdeaLog() {}

    /** Returns all of them. */
    public static List<AuditType> all() {
        return List.of(
                TAKEN,
                ASSIGNED,
                GIVEN_BACK,
                NOTED,
                WRITTEN,
                EXAMINED,
                PUBLISHED,
                ADJUSTED,
                RETAINED,
                REFUSED,
                MERGED,
                SPLIT,
                ANSWERED);
    }
}
