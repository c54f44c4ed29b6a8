package org.territoireouvert.ambassadors.mandate;

import java.time.LocalDate;
import org.territoireouvert.api.data.Conditions;

/**
 * Which posts are looked for.
 *
 * @param words to be found in label and scope; empty for all
 * @param body slug of an administration, whose services count as well; empty for all
 * @param vacant whether only those are wanted that have a free seat
 * @param today day on which mandates run
 */
public record PostSearch(String words, String body, boolean vacant, LocalDate today) {

    private static final String WITHIN_BODY = """
            body in (with recursive below(slug) as (
              select amb_body.slug from amb_body where amb_body.slug = :body
              union select inner_body.slug from amb_body inner_body join below on inner_body.parent = below.slug)
            select slug from below)""";

    private static final String FREE = """
            seats > (select count(*) from amb_mandate
              where amb_mandate.post = amb_post.slug and starts_on <= :today and ends_on >= :today)""";

    Conditions conditions() {
        Conditions wanted = Conditions.all()
                .words("search_text", words)
                .and("closed_on = '' or closed_on > :today", "today", today.toString());
        if (!body.isEmpty()) {
            wanted.and(WITHIN_BODY, "body", body);
        }
        return vacant ? wanted.and(FREE, "today", today.toString()) : wanted;
    }
}
