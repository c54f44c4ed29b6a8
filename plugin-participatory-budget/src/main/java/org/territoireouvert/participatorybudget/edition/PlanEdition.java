package org.territoireouvert.participatorybudget.edition;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.web.Actor;

/** Plans the phases of an edition. */
public final class PlanEdition {

    /** Written to the audit log with it: edition. */
    public static final AuditType PLAN_LOGGED =
            new AuditType("participatory-budget.edition-planned", Visibility.PUBLIC);

    /** Written to the log of the staff when a draft changes: edition. Nobody else knows of drafts. */
    public static final AuditType DRAFT_LOGGED =
            new AuditType("participatory-budget.draft-changed", Visibility.INTERNAL);

    private final PluginContext context;
    private final EditionRepository editions;

    /** Creates the use case. */
    public PlanEdition(PluginContext context, EditionRepository editions) {
        this.context = context;
        this.editions = editions;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The edition is planned. */
        record Planned() implements Outcome {}

        /** Somebody else changed the edition since it was read. */
        record Outdated() implements Outcome {}

        /**
         * The days cannot be.
         *
         * @param backward phases that end before they begin
         * @param overlapping phases that begin before the one before them is over
         * @param voteWithoutEnd whether the vote has one day only: while nobody knows whether it is over, nothing guards its secrecy
         * @param voteBegun whether the days of a vote were changed that has begun: who votes was told others
         */
        record Impossible(List<Phase> backward, List<Phase> overlapping, boolean voteWithoutEnd, boolean voteBegun)
                implements Outcome {
            /** Copies the lists. */
            public Impossible {
                backward = List.copyOf(backward);
                overlapping = List.copyOf(overlapping);
            }

            private boolean isNone() {
                return backward.isEmpty() && overlapping.isEmpty() && !voteWithoutEnd && !voteBegun;
            }
        }
    }

    /**
     * Plans.
     *
     * @param version of the edition when it was read
     */
    public Outcome plan(Edition edition, String version, Schedule schedule, Actor actor) {
        boolean otherVote = !edition.schedule().of(Phase.VOTE).equals(schedule.of(Phase.VOTE));
        Outcome.Impossible problems = new Outcome.Impossible(
                schedule.backward(),
                schedule.overlapping(),
                otherVote
                        && schedule.of(Phase.VOTE)
                                .filter(Schedule.Period::isIncomplete)
                                .isPresent(),
                otherVote && (edition.fixed() || edition.hasBegunOn(today())));
        if (!problems.isNone()) {
            return problems;
        }
        return context.database().write(handle -> {
            if (!editions.plan(
                    handle, edition.id(), version, schedule, context.clock().instant())) {
                return new Outcome.Outdated();
            }
            tell(handle, edition, actor);
            return new Outcome.Planned();
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }

    private void tell(Handle handle, Edition edition, Actor actor) {
        Contents contents = context.service(Contents.class);
        editions.content(handle, edition.id())
                .ifPresent(item ->
                        contents.changed(handle, new EditionContent(context.database(), editions).type(), item, actor));
        AuditType logged = edition.stage().isPublic() ? PLAN_LOGGED : DRAFT_LOGGED;
        context.service(AuditTrail.class)
                .record(handle, AuditEntry.of(logged, actor, edition.path()).with("edition", edition.title()));
    }
}
