package org.territoireouvert.calls.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Conditions;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.calls.model.team.Post.Nature;
import org.territoireouvert.calls.model.team.TeamKind;

/**
 * What is looked for among the publications of a call; a field that is empty finds all.
 *
 * @param words to be found in title and text, in this order
 * @param territories codes, of which a publication names one, or none at all
 * @param standing which ones
 * @param today in the zone of the authority
 */
public record PostSearch(
        String callSlug,
        String words,
        Optional<Nature> nature,
        Optional<TeamKind> kind,
        Optional<Theme> theme,
        List<String> territories,
        Standing standing,
        LocalDate today) {

    /** Which ones. */
    public enum Standing {
        /** Those that can be answered. */
        OPEN,
        /** Those that cannot any more. */
        SETTLED,
        /** Both. */
        ALL
    }

    /** Copies the list. */
    public PostSearch {
        territories = List.copyOf(territories);
    }

    /** Looks for all that stand so. */
    public static PostSearch all(String callSlug, Standing standing, LocalDate today) {
        return new PostSearch(
                callSlug, "", Optional.empty(), Optional.empty(), Optional.empty(), List.of(), standing, today);
    }

    Conditions conditions() {
        Conditions wanted = Conditions.all()
                .equal("call_slug", callSlug)
                .words("search_text", words)
                .equal("nature", nature.map(Enum::name).orElse(""))
                .equal("kind", kind.map(Enum::name).orElse(""))
                .equal("theme", theme.map(Enum::name).orElse(""));
        if (!territories.isEmpty()) {
            wanted.and(
                    "places = '' or exists (select 1 from cal_team_post_place w where w.post_id = cal_team_post.id"
                            + " and :territories like '%|' || w.code || '|%')",
                    "territories", "|" + String.join("|", territories) + "|");
        }
        return switch (standing) {
            case OPEN ->
                wanted.and("state = 'OPEN' and (until_on = '' or until_on >= :today)", "today", today.toString());
            case SETTLED ->
                wanted.and(
                        "state in ('FOUND', 'MERGED', 'COLLECTIVE')"
                                + " or state = 'OPEN' and until_on <> '' and until_on < :today",
                        "today",
                        today.toString());
            case ALL -> wanted.and("state not in ('WITHDRAWN', :removed)", "removed", "REMOVED");
        };
    }
}
