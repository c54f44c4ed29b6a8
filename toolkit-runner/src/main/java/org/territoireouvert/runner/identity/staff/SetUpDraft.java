package org.territoireouvert.runner.identity.staff;

import java.util.Locale;
import java.util.Optional;

/**
 * What somebody has written after opening a set-up link.
 *
 * @param token of the link
 * @param givenName empty for an account that was invited
 * @param familyName empty for an account that was invited
 * @param email empty for an account that was invited
 * @param language of the mails to a new account
 */
public record SetUpDraft(String token, String givenName, String familyName, String email, Locale language) {

    private static final String SEPARATOR = "\u001f";
    private static final int PARTS = 5;

    /** Returns the draft of an account that was invited: its names are known. */
    public static SetUpDraft ofInvited(String token) {
        return new SetUpDraft(token, "", "", "", Locale.FRENCH);
    }

    String text() {
        return String.join(SEPARATOR, token, givenName, familyName, email, language.getLanguage());
    }

    static Optional<SetUpDraft> read(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        return parts.length == PARTS
                ? Optional.of(new SetUpDraft(parts[0], parts[1], parts[2], parts[3], Locale.of(parts[4])))
                : Optional.empty();
    }
}
