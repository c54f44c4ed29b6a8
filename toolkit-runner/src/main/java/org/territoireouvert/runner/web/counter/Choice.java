package org.territoireouvert.runner.web.counter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.identity.counter.Channel;

/** A choice of a list. */
public record Choice(String value, String label) {

    /** Returns the ways in which a person speaks to an agent. */
    static List<Choice> channels(Messages messages, Locale locale) {
        return Arrays.stream(Channel.values())
                .map(channel ->
                        new Choice(channel.code(), messages.format(locale, "counter.channel." + channel.code())))
                .toList();
    }
}
