package org.territoireouvert.consultation.charter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.model.DocumentKind;

/** Reads facts that are on no page of the preparation; each in one query that does not grow with what people wrote. */
final class FactsRepository {

    private final ZoneId zone;

    FactsRepository(ZoneId zone) {
        this.zone = zone;
    }

    /** Returns the day since which everybody reads a consultation; empty for a draft. */
    Optional<LocalDate> publishedOn(Handle handle, String slug) {
        return handle.createQuery("select published_at from con_consultation where slug = :slug and published_at <> ''")
                .bind("slug", slug)
                .mapTo(String.class)
                .findOne()
                .map(text -> day(PortableInstant.parse(text)));
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Returns the first day of each kind of document. */
    Map<DocumentKind, LocalDate> documents(Handle handle, String slug) {
        Map<DocumentKind, LocalDate> first = new EnumMap<>(DocumentKind.class);
        handle.createQuery("""
                        select kind, min(added_on) as added_on from con_document
                        where consultation = :slug and added_on <> '' group by kind""")
                .bind("slug", slug)
                .map((row, context) -> Map.entry(
                        DocumentKind.valueOf(row.getString("kind")), LocalDate.parse(row.getString("added_on"))))
                .forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        return first;
    }

    /** Returns the kinds of which a contribution is published. */
    Set<ContributionKind> written(Handle handle, String slug) {
        Set<ContributionKind> written = EnumSet.noneOf(ContributionKind.class);
        for (ContributionKind kind : ContributionKind.values()) {
            handle.createQuery("""
                            select 1 from con_contribution
                            where consultation = :slug and state = 'PUBLISHED' and kind = :kind limit 1""")
                    .bind("slug", slug)
                    .bind("kind", kind.name())
                    .mapTo(Integer.class)
                    .findOne()
                    .ifPresent(one -> written.add(kind));
        }
        return written;
    }

    /** Tells whether a contribution came in otherwise than on the site. */
    boolean isHeardElsewhere(Handle handle, String slug) {
        return handle.createQuery(
                        "select 1 from con_contribution where consultation = :slug and heard_from <> '' limit 1")
                .bind("slug", slug)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
