package org.territoireouvert.calls.model;

import java.util.List;
import java.util.Set;
import org.territoireouvert.api.data.Theme;

/**
 * What a call is about.
 *
 * @param summary one or two sentences
 * @param details Markdown, possibly empty
 * @param themes possibly none
 * @param territories codes of where projects take place, see {@link org.territoireouvert.api.territory.Territory#code}; none for
 *     the whole of the authority
 * @param contact who answers, by function: {@code Service vie associative}
 * @param contactAddress electronic address of that function, possibly empty
 * @param links rules, model documents, on other sites
 */
public record CallSubject(
        CallKind kind,
        String title,
        String summary,
        String details,
        Set<Theme> themes,
        List<String> territories,
        String contact,
        String contactAddress,
        List<CallLink> links) {

    /** A page of another site. */
    public record CallLink(String label, String address) {}

    /** Copies the lists. */
    public CallSubject {
        themes = Set.copyOf(themes);
        territories = List.copyOf(territories);
        links = List.copyOf(links);
    }

    /** Returns a subject of which only title and summary are known. */
    public static CallSubject of(CallKind kind, String title, String summary) {
        return new CallSubject(kind, title, summary, "", Set.of(), List.of(), "", "", List.of());
    }
}
