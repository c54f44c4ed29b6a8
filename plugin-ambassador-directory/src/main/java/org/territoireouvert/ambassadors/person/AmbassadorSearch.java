package org.territoireouvert.ambassadors.person;

import java.time.LocalDate;
import java.util.Optional;
import org.territoireouvert.ambassadors.model.Designation;
import org.territoireouvert.api.data.Conditions;

/**
 * Which ambassadors are looked for.
 *
 * @param words to be found in name, commune and themes; empty for all
 * @param commune exact name; empty for all
 * @param theme exact words of one theme; empty for all
 * @param body slug of an administration, whose services count as well; empty for all
 * @param designation how they came to a mandate that is not over; empty for all
 * @param terms which mandates they have
 * @param today day on which mandates run
 */
public record AmbassadorSearch(
        String words,
        String commune,
        String theme,
        String body,
        Optional<Designation> designation,
        Terms terms,
        LocalDate today) {

    /** Which mandates somebody has. */
    public enum Terms {
        /** One runs or is to come. */
        RUNNING,
        /** All are over, or there was none. */
        OVER,
        /** Any, or none. */
        ANY
    }

    private static final String NOT_OVER = """
            exists (select 1 from amb_mandate
              where amb_mandate.ambassador = amb_ambassador.slug and amb_mandate.ends_on >= :today)""";

    private static final String WITHIN_BODY = """
            exists (select 1 from amb_mandate join amb_post on amb_post.slug = amb_mandate.post
              where amb_mandate.ambassador = amb_ambassador.slug and amb_mandate.ends_on >= :today
              and amb_post.body in (with recursive below(slug) as (
                select amb_body.slug from amb_body where amb_body.slug = :body
                union select inner_body.slug from amb_body inner_body join below on inner_body.parent = below.slug)
              select slug from below))""";

    private static final String DESIGNATED = """
            exists (select 1 from amb_mandate
              where amb_mandate.ambassador = amb_ambassador.slug and amb_mandate.ends_on >= :today
              and amb_mandate.designation = :designation)""";

    /** Finds everybody. */
    public static final AmbassadorSearch ALL =
            new AmbassadorSearch("", "", "", "", Optional.empty(), Terms.ANY, LocalDate.EPOCH);

    /** Finds those who serve or will. */
    public static AmbassadorSearch serving(LocalDate today) {
        return new AmbassadorSearch("", "", "", "", Optional.empty(), Terms.RUNNING, today);
    }

    Conditions conditions() {
        Conditions wanted = Conditions.all().words("search_text", words).equal("commune", commune);
        if (!theme.isEmpty()) {
            wanted.and("', ' || themes || ',' like :theme", "theme", "%, " + theme + ",%");
        }
        switch (terms) {
            case RUNNING -> wanted.and(NOT_OVER, "today", today.toString());
            case OVER -> wanted.and("not " + NOT_OVER, "today", today.toString());
            case ANY -> wanted.and(":today <> ''", "today", today.toString());
        }
        if (!body.isEmpty()) {
            wanted.and(WITHIN_BODY, "body", body);
        }
        designation.ifPresent(how -> wanted.and(DESIGNATED, "designation", how.name()));
        return wanted;
    }
}
