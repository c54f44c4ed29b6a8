package org.territoireouvert.initiatives.federation;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A registry of others that this one reads.
 *
 * @param id short name, also in front of the slugs of its entries
 * @param name as it calls itself
 * @param address of its site, without a slash at the end
 * @param reason why it is held, a message; empty when it is not
 * @param cursor where the next reading goes on, empty for the beginning
 * @param withdrawn how many entries the reading that goes on has taken back so far
 * @param takesWithdrawals whether staff have agreed that it takes back as many as it likes, this time
 * @param harvestedAt when it was last read to its end
 * @param problem why the last reading ended early, a message; empty when it did not
 */
public record Source(
        String id,
        String name,
        URI address,
        State state,
        String reason,
        String cursor,
        int withdrawn,
        boolean takesWithdrawals,
        Optional<Instant> harvestedAt,
        String problem) {

    /** Whether it is read. */
    public enum State {
        /** Is read regularly. */
        ACTIVE,
        /** Staff have stopped it for a time. */
        PAUSED,
        /** Something of it waits for staff to decide. */
        HELD
    }

    /** Refuses identifiers that cannot stand in an address. */
    public Source {
        if (!id.matches("[a-z0-9]{1,20}")) {
            throw new IllegalArgumentException("The source \"" + id + "\" needs a name of 1 to 20 letters and digits");
        }
    }

    /** Returns the address of a part of its feed. */
    public URI feed(String from) {
        return EntryFeed.address(address, from);
    }

    /** Returns this source, read to the end of a part. */
    Source after(FeedPage page) {
        String called = page.name().isEmpty() ? name : page.name();
        return new Source(
                id, called, address, state, reason, page.here(), withdrawn, takesWithdrawals, harvestedAt, problem);
    }
}
