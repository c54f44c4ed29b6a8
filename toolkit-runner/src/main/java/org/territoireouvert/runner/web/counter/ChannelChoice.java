package org.territoireouvert.runner.web.counter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.identity.counter.Channel;

/** A way in which a person speaks to an agent, to be chosen. */
public record ChannelChoice(String value, String label) {

    static List<ChannelChoice> all(Messages messages, Locale locale) {
        return Arrays.stream(Channel.values())
                .map(channel ->
                        new ChannelChoice(channel.code(), messages.format(locale, "counter.channel." + channel.code())))
                .toList();
    }
}
