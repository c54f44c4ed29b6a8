package org.territoireouvert.runner.identity.account;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.Actor.IdentityLevel;

/**
 * An account of the site.
 *
 * @param id UUID version 7
 * @param email lower case; absent for somebody who is helped at a counter, and after erasure
 * @param pseudonym shown unless the person chose the real name
 * @param givenName possibly empty
 * @param familyName possibly empty
 * @param showsRealName whether the person chose to be shown under the real name
 * @param language in which mails are written
 * @param state what the account may be used for
 * @param stateReason why it is suspended; else empty
 * @param level how well the person is known
 * @param createdBy id of the agent who made it at a counter; empty when the person did
 * @param seenAt last visit, to the day
 * @param warnedAt when the last warning of inactivity was sent, if any since the last visit
 */
public record Account(
        String id,
        Optional<String> email,
        String pseudonym,
        String givenName,
        String familyName,
        boolean showsRealName,
        Locale language,
        State state,
        String stateReason,
        IdentityLevel level,
        Instant createdAt,
        String createdBy,
        Instant seenAt,
        Optional<Instant> warnedAt) {

    /** What an account may be used for. */
    public enum State {
        /** Everything. */
        ACTIVE,
        /** Nothing, until an administrator restores it. */
        SUSPENDED,
        /** Nothing for ever: the person's data are gone. */
        ERASED
    }

    /** Returns the name that everybody sees. */
    public String shownName() {
        return showsRealName && !realName().isEmpty() ? realName() : pseudonym;
    }

    /** Returns first and last name, possibly empty. */
    public String realName() {
        return (givenName + " " + familyName).strip();
    }

    /** Returns the name by which colleagues know a member of staff. */
    public String staffName() {
        return realName().isEmpty() ? pseudonym : realName();
    }

    /** Tells whether the person may sign in. */
    public boolean isActive() {
        return state == State.ACTIVE;
    }
}
