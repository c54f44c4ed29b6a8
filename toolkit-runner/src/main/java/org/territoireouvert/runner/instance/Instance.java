package org.territoireouvert.runner.instance;

import java.util.Map;
import java.util.Optional;

/**
 * The authority that runs this site and how the site looks.
 *
 * @param siteName name of the site, shown in the header and in every title
 * @param authority name of the authority
 * @param brand main colour, {@code #rrggbb}, checked for contrast
 * @param accent second colour, {@code #rrggbb}, checked for contrast
 * @param logo own picture, if any
 * @param texts the other texts by key, see {@link Text}
 */
public record Instance(
        String siteName, String authority, String brand, String accent, Optional<Logo> logo, Map<Text, String> texts) {

    /** Texts that the obligatory pages are filled with; a missing one is shown to the administrator as a task. */
    public enum Text {
        /** Postal address, several lines. */
        ADDRESS,
        /** Telephone number. */
        PHONE,
        /** Address for mail to the authority. */
        EMAIL,
        /** Director of publication (LCEN, article 6). */
        PUBLICATION_DIRECTOR,
        /** Name, address and telephone of the host (LCEN, article 6). */
        HOSTING_PROVIDER,
        /** How to reach the data protection officer. */
        DATA_PROTECTION_OFFICER,
        /** {@code total}, {@code partial} or {@code none}: result of the audit. */
        ACCESSIBILITY_STATE,
        /** What is not accessible yet and why, Markdown. */
        ACCESSIBILITY_DETAILS,
        /** More legal notices, Markdown. */
        LEGAL_DETAILS,
        /** More about personal data, Markdown. */
        PERSONAL_DATA_DETAILS
    }

    /**
     * A picture of the authority.
     *
     * @param contentType {@code image/png} or {@code image/jpeg}
     * @param base64 its bytes
     */
    public record Logo(String contentType, String base64) {}

    /** Copies the texts. */
    public Instance {
        texts = Map.copyOf(texts);
    }

    /** Tells whether colours or logo are not those that every site begins with. */
    public boolean hasOwnLook() {
        return logo.isPresent()
                || !brand.equals(InstanceRows.DEFAULT.brand())
                || !accent.equals(InstanceRows.DEFAULT.accent());
    }

    /** Returns a text, empty when nobody has written it yet. */
    public String text(Text key) {
        return texts.getOrDefault(key, "");
    }
}
