package org.territoireouvert.api.notification;

import java.util.List;

/**
 * One piece of news.
 *
 * @param kind one that the plugin declared
 * @param path page of this site to read next, from {@code /}
 * @param arguments of the kind's sentence, plain text, in order
 */
public record Notice(NotificationKind kind, String path, List<String> arguments) {

    /** Copies the arguments. */
    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** Writes a piece of news. */
    public static Notice of(NotificationKind kind, String path, String... arguments) {
        return new Notice(kind, path, List.of(arguments));
    }
}
