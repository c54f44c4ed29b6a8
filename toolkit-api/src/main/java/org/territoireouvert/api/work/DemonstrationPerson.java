package org.territoireouvert.api.work;

/**
 * Somebody invented whom a newcomer can be in the demonstration, beside those whom the runtime offers: a citizen with an account.
 *
 * @param mailbox what stands before the @ of their address, lower-case letters and full stops: {@code yasmine.belkacem}
 * @param givenName of the person
 * @param familyName of the person
 * @param labelKey message that says in a few words who they are: "Ambassadrice des mobilités"
 */
public record DemonstrationPerson(String mailbox, String givenName, String familyName, String labelKey) {

    /** Refuses a mailbox that cannot be one. */
    public DemonstrationPerson {
        if (!mailbox.matches("[a-z]+(\\.[a-z]+)*")) {
            throw new IllegalArgumentException(
                    "A mailbox is lower-case letters and full stops, not \"" + mailbox + "\"");
        }
    }
}
