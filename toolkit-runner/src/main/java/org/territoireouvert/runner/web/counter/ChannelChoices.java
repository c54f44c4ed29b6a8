package org.territoireouvert.runner.web.counter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.runner.identity.counter.Channel;

/** The ways in which a person speaks to an agent. */
final class ChannelChoices {

    private ChannelChoices() {}

    static List<Choice> of(Messages messages, Locale locale) {
        return Arrays.stream(Channel.values())
                .map(channel ->
                        new Choice(channel.code(), messages.format(locale, "counter.channel." + channel.code())))
                .toList();
    }
}
