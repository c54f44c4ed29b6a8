package org.territoireouvert.runner.identity.level;

import java.time.Instant;
import org.territoireouvert.api.web.Actor.IdentityLevel;

/** What became of a code that somebody typed. */
public sealed interface CodeUse {

    /**
     * It is used up and counts.
     *
     * @param level how well the person is known now
     */
    record Accepted(IdentityLevel level) implements CodeUse {}

    /** It is no code of this site. */
    record Unknown() implements CodeUse {}

    /** The person used it before. */
    record AlreadyYours() implements CodeUse {}

    /** It was used, or the person of the roll whom it was sent to has an account already. */
    record Taken() implements CodeUse {}

    /** It was cancelled. */
    record Cancelled() implements CodeUse {}

    /** It came too late. */
    record Expired(Instant since) implements CodeUse {}

    /** The account stands for somebody else of the same roll already: the code was not used up. */
    record OtherPerson() implements CodeUse {}

    /** The account is known by a code already and this one would add nothing: it was not used up. */
    record NotNeeded() implements CodeUse {}

    /** Too many wrong codes were typed. */
    record TooMany() implements CodeUse {}
}
