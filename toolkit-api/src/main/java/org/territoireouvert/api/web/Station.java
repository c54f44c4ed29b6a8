package org.territoireouvert.api.web;

import java.time.Duration;
import java.time.Instant;

/**
 * A computer that the authority set up and that people use one after the other (borne). On it the runtime shows pages without menus, with a
 * link to end, and goes back to the first page when nobody does anything; whoever opens the first page is signed out.
 *
 * @param purpose for what the plugin set it up, for example the identifier of a vote: one line, 1 to 200 characters
 * @param name shown to people, for example where it stands: one line, 1 to 100 characters
 * @param home path of the first page, one of the plugin's own
 * @param until when it is a browser like any other again
 * @param idle after which it goes back to the first page, 30 seconds to an hour
 */
public record Station(String purpose, String name, String home, Instant until, Duration idle) {

    private static final int LONGEST_PURPOSE = 200;
    private static final int LONGEST_NAME = 100;
    private static final Duration SHORTEST_IDLE = Duration.ofSeconds(30);
    private static final Duration LONGEST_IDLE = Duration.ofHours(1);

    /** Validates everything. */
    public Station {
        check(purpose, LONGEST_PURPOSE);
        check(name, LONGEST_NAME);
        // Stays on this site.
        home = new Response.Redirect(home).path();
        if (idle.compareTo(SHORTEST_IDLE) < 0 || idle.compareTo(LONGEST_IDLE) > 0) {
            throw new IllegalArgumentException("A station waits from 30 seconds to an hour, not " + idle);
        }
    }

    private static void check(String text, int longest) {
        if (text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("\"" + text + "\" is no line of 1 to " + longest + " characters");
        }
    }
}
