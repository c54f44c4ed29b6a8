package org.territoireouvert.api.notification;

/**
 * A kind of news that people may be told of. Its name in the preferences is the message {@code notification.<name>.label}, its
 * sentence the message {@code notification.<name>}, which gets the values of {@link Notice#arguments} in their order.
 *
 * @param name lower-case words joined by hyphens, unique in the plugin
 * @param usually how often a mail is sent to who has chosen nothing
 */
public record NotificationKind(String name, Frequency usually) {}
