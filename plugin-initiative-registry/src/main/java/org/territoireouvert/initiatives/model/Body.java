package org.territoireouvert.initiatives.model;

/**
 * An organisation on a sheet.
 *
 * @param name never empty
 * @param number SIREN, SIRET or RNA without spaces, empty when unknown
 * @param role what it did, possibly empty
 */
public record Body(String name, String number, String role) {

    /** Refuses an organisation without a name. */
    public Body {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An organisation needs a name");
        }
    }
}
