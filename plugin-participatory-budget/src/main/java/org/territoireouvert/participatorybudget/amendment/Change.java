package org.territoireouvert.participatorybudget.amendment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.territoireouvert.participatorybudget.act.DraftedAct;

/**
 * What staff want to change.
 *
 * @param kind of change
 * @param project number of the project: of a withdrawal always, of an erratum when it is about one
 * @param lastDay new last day of the vote, of an extension
 * @param reason why, as everybody reads it
 */
public record Change(AmendmentKind kind, Optional<String> project, Optional<LocalDate> lastDay, String reason) {

    /** Fewest characters of a reason. */
    public static final int SHORTEST_REASON = 10;
    /** Most characters of a reason. */
    public static final int LONGEST_REASON = 2_000;

    private static final String KIND = "kind";
    private static final String PROJECT = "project";
    private static final String LAST_DAY = "lastDay";
    private static final String REASON = "reason";

    /** Ends lines in one way only. */
    public Change {
        reason = reason.replace("\r\n", "\n").strip();
    }

    /** Says that words were wrong; empty for a project when it is about the vote. */
    public static Change erratum(Optional<String> project, String reason) {
        return new Change(AmendmentKind.ERRATUM, project, Optional.empty(), reason);
    }

    /** Lets the vote last longer. */
    public static Change extension(LocalDate lastDay, String reason) {
        return new Change(AmendmentKind.EXTENSION, Optional.empty(), Optional.of(lastDay), reason);
    }

    /** Takes a project out of what can be funded. */
    public static Change withdrawal(String project, String reason) {
        return new Change(AmendmentKind.WITHDRAWAL, Optional.of(project), Optional.empty(), reason);
    }

    Map<String, String> drafted() {
        Map<String, String> content = new TreeMap<>();
        content.put(KIND, kind.name());
        content.put(REASON, reason);
        project.ifPresent(number -> content.put(PROJECT, number));
        lastDay.ifPresent(day -> content.put(LAST_DAY, day.toString()));
        return content;
    }

    static Change of(DraftedAct draft) {
        return new Change(
                AmendmentKind.valueOf(draft.text(KIND)),
                Optional.of(draft.text(PROJECT)).filter(number -> !number.isEmpty()),
                Optional.of(draft.text(LAST_DAY)).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                draft.text(REASON));
    }
}
