package org.territoireouvert.ambassadors.model;

import java.time.Instant;

/**
 * An administration or one of its services (Popolo {@code Organization}).
 *
 * @param slug identifies it, also in the address
 * @param parent slug of the one that it is part of, empty at the top
 * @param siret fourteen digits, empty when unknown
 * @param territory code of its territory, empty when unknown
 * @param description in words, possibly empty
 * @param website address that starts with {@code https://} or {@code http://}, possibly empty
 * @param place among those of one parent, lower comes first
 */
public record Body(
        String slug,
        String parent,
        String name,
        BodyKind kind,
        String siret,
        String territory,
        String description,
        String website,
        int place,
        Instant updatedAt) {

    /** How deep the tree may be; the top is one. */
    public static final int DEEPEST = 6;

    /** Returns its page. */
    public String path() {
        return "/ambassadeurs/administrations/" + slug;
    }
}
