package org.territoireouvert.consultation.synthesis.writing;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What stands at the head of a synthesis.
 *
 * @param title of the synthesis, not blank
 * @param consultation its title
 * @param authority name of who asked
 * @param version from 1
 * @param siteAddress of the site, such as {@code https://participer.example.fr}, without a slash at its end
 * @param language of the labels, French or English; what people wrote is in French
 */
public record SynthesisHeading(
        String title,
        String consultation,
        String authority,
        int version,
        LocalDate publishedOn,
        String siteAddress,
        Locale language) {

    /** Checks title, version and address. */
    public SynthesisHeading {
        if (title.isBlank()) {
            throw new IllegalArgumentException("The title \"" + title + "\" is blank");
        }
        if (version < 1) {
            throw new IllegalArgumentException("The version \"" + version + "\" is below 1");
        }
        if (!siteAddress.matches("https?://[^/\\s]\\S*") || siteAddress.endsWith("/")) {
            throw new IllegalArgumentException(
                    "The address \"" + siteAddress + "\" does not start with http(s):// or ends with a slash");
        }
    }

    /** Returns the address of a page of the site; an address that does not begin with a slash stays as it is. */
    public String address(String path) {
        return path.startsWith("/") ? siteAddress + path : path;
    }
}
