package org.territoireouvert.api.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An organisation, in the terms of Popolo's {@code Organization}.
 *
 * @param id UUID version 7
 * @param name as it is shown
 * @param classification what it is
 * @param identifiers SIREN, SIRET and RNA, those that are known
 * @param areaId code of its territory, see {@link org.territoireouvert.api.territory.Territory#code}
 * @param description plain text, possibly empty
 * @param website address that starts with {@code https://} or {@code http://}, if any
 * @param isVerified whether staff have confirmed that it is what it says
 * @param createdAt when it was registered here
 * @param updatedAt when it last changed
 */
public record Organisation(
        String id,
        String name,
        Classification classification,
        List<Identifier> identifiers,
        Optional<String> areaId,
        String description,
        Optional<String> website,
        boolean isVerified,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * A number by which others know it.
     *
     * @param scheme {@code SIREN}, {@code SIRET} or {@code RNA}
     * @param identifier without spaces
     */
    public record Identifier(String scheme, String identifier) {}

    /** Copies the identifiers. */
    public Organisation {
        identifiers = List.copyOf(identifiers);
    }

    /** Returns the number of a scheme. */
    public Optional<String> identifier(String scheme) {
        return identifiers.stream()
                .filter(one -> one.scheme().equals(scheme))
                .map(Identifier::identifier)
                .findFirst();
    }

    /** Returns the address of its page on this site. */
    public String path() {
        return "/organisations/" + id;
    }
}
