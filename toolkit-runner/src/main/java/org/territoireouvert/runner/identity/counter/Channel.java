package org.territoireouvert.runner.identity.counter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a person who is helped speaks to the agent. The name of each is the message {@code counter.channel.<code>}. */
public enum Channel {
    /** Face to face. */
    COUNTER,
    /** By a form on paper that the agent types. */
    PAPER,
    /** On the phone. */
    PHONE;

    /** Returns what is stored and sent. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what a form sent. */
    public static Optional<Channel> of(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code().equals(code))
                .findFirst();
    }
}
