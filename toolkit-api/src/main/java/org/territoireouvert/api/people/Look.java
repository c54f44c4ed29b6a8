package org.territoireouvert.api.people;

/**
 * A consultation of non-public data of a person by a member of staff (consultation), as the person will read it.
 *
 * @param data message of the plugin that names what was seen ("votre question et votre adresse")
 * @param reason why, in the agent's words or a message's text; at most 300 characters, not blank
 */
public record Look(String data, String reason) {

    private static final int LONGEST_REASON = 300;

    /** Refuses a look without a reason. */
    public Look {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A look at a person's data has a reason of 1 to " + LONGEST_REASON
                    + " characters, not \"" + reason + "\"");
        }
    }
}
