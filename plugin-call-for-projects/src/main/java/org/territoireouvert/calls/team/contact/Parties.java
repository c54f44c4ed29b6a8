package org.territoireouvert.calls.team.contact;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.calls.model.team.Carrier;
import org.territoireouvert.calls.model.team.Contact;
import org.territoireouvert.calls.model.team.Mentor;
import org.territoireouvert.calls.model.team.Post;

/**
 * An exchange and who is on each side of it.
 *
 * @param post what is answered, or the sketch that asks a mentor
 * @param mentor who is asked; empty when a publication is answered
 * @param carriers of the publication
 * @param asks whether the reader is on the side of who asks
 * @param answers whether the reader is on the side of who is asked
 */
public record Parties(
        Contact contact, Post post, Optional<Mentor> mentor, List<Carrier> carriers, boolean asks, boolean answers) {

    /** Copies the list. */
    public Parties {
        carriers = List.copyOf(carriers);
    }

    /** Tells whether the reader takes part. */
    public boolean takesPart() {
        return asks || answers;
    }
}
