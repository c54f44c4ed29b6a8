package org.territoireouvert.ambassadors.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * An ambassador (ambassadeur citoyen): a person; what they are appointed to is a {@link Mandate}.
 *
 * @param slug identifies them, also in the address
 * @param themes in words, separated by a comma and a space
 * @param contact of the function, never a private address
 * @param account identifier of the linked account, empty for none; never published
 * @param availability when they can be met, in words
 * @param biography in words, possibly empty
 * @param isAvailable whether they take messages and requests now
 * @param createdOn day on which they came into the directory
 */
public record Ambassador(
        String slug,
        String name,
        String commune,
        String themes,
        String contact,
        String account,
        String availability,
        String biography,
        boolean isAvailable,
        LocalDate createdOn,
        Instant updatedAt) {

    /** Parts of addresses that no ambassador can have as theirs. */
    public static final Set<String> RESERVED = Set.of(
            "administrations",
            "charte",
            "contact",
            "demandes",
            "espace",
            "invitation",
            "messages",
            "postes",
            "pratiques",
            "rapports",
            "reponse",
            "registre",
            "reunions",
            "tirages");

    /** Returns their page. */
    public String path() {
        return "/ambassadeurs/" + slug;
    }

    /** Returns them with another account, empty for none. */
    public Ambassador linkedTo(String newAccount) {
        return new Ambassador(
                slug,
                name,
                commune,
                themes,
                contact,
                newAccount,
                availability,
                biography,
                isAvailable,
                createdOn,
                updatedAt);
    }
}
