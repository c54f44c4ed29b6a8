package org.territoireouvert.runner.notification;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.notification.follow.Follows;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/**
 * What tells people what happened.
 *
 * @param follows who follows what
 * @param preferences how often who wants mail
 * @param notices what people were told
 * @param fanOut news on their way to followers
 * @param teller writes news down
 * @param core tells in the name of the runtime
 * @param words says news
 * @param names titles of contents
 */
public record NotificationParts(
        Follows follows,
        Preferences preferences,
        NoticeStore notices,
        FanOut fanOut,
        Teller teller,
        CoreNotifications core,
        NoticeWords words,
        ContentNames names) {

    /**
     * Builds the parts.
     *
     * @param zone in which digests have their hour
     * @param afterCommit runs what it is given when the write that the thread is in has become durable
     */
    public static NotificationParts of(
            Database database,
            IdSource ids,
            InstantSource clock,
            ZoneId zone,
            Supplier<List<InstalledPlugin>> plugins,
            Messages messages,
            Consumer<Runnable> afterCommit) {
        Preferences preferences = new Preferences(clock);
        NoticeStore notices = new NoticeStore(database, ids, clock, zone, preferences);
        FanOut fanOut = new FanOut(database, ids, clock, notices);
        Teller teller = new Teller(notices, fanOut, afterCommit);
        return new NotificationParts(
                new Follows(database, clock),
                preferences,
                notices,
                fanOut,
                teller,
                new CoreNotifications(teller),
                new NoticeWords(plugins, messages),
                new ContentNames(plugins));
    }
}
