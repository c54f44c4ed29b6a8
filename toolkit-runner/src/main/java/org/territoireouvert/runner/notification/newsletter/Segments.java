package org.territoireouvert.runner.notification.newsletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.notification.Segment;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.notification.follow.Follows;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus;

/**
 * To whom newsletters can be sent: {@code all} who agreed, {@code authors} of comments, {@code plugin.segment} as plugins declared
 * them, {@code follow:type/id} who follow a content. Safe for all threads.
 */
public final class Segments {

    /** Everybody who agreed to get newsletters. */
    public static final String ALL = "all";

    /** Everybody of whom a comment is published. */
    public static final String AUTHORS = "authors";

    private static final String FOLLOW = "follow:";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Database database;
    private final Follows follows;
    private final Supplier<List<InstalledPlugin>> plugins;
    private final Messages messages;

    /** A segment that can be chosen now. */
    public record Choice(String name, String label) {}

    /** A segment cannot be read now: its plugin is away or failed. */
    public static final class SilentException extends Exception {
        private static final long serialVersionUID = 1L;

        SilentException(String segment) {
            super("The segment \"" + segment + "\" cannot be read");
        }
    }

    /** Reads from runtime and plugins. */
    public Segments(Database database, Follows follows, Supplier<List<InstalledPlugin>> plugins, Messages messages) {
        this.database = database;
        this.follows = follows;
        this.plugins = plugins;
        this.messages = messages;
    }

    /** Returns what can be chosen, without followers, of which there are as many as contents. */
    public List<Choice> choices(Locale locale) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(ALL, messages.format(locale, "newsletter.segment.all")));
        choices.add(new Choice(AUTHORS, messages.format(locale, "newsletter.segment.authors")));
        for (InstalledPlugin plugin : plugins.get()) {
            if (plugin.isServing()) {
                plugin.contributions()
                        .segments()
                        .forEach(segment -> choices.add(new Choice(
                                plugin.id() + "." + segment.name(),
                                plugin.messages().format(locale, segment.labelKey()))));
            }
        }
        return choices;
    }

    /** Returns the name of the segment of those who follow a content. */
    public static String followers(ContentRef content) {
        return FOLLOW + content.type() + "/" + content.id();
    }

    /** Returns the content whose followers a segment holds. */
    public static Optional<ContentRef> followed(String segment) {
        int slash = segment.indexOf('/');
        if (!segment.startsWith(FOLLOW) || slash < 0 || segment.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ContentRef(segment.substring(FOLLOW.length(), slash), segment.substring(slash + 1)));
        } catch (IllegalArgumentException noContent) {
            return Optional.empty();
        }
    }

    /**
     * Returns the next people of a segment in the order of their identifiers, whether they agreed or not.
     *
     * @throws SilentException when it cannot be read now
     */
    public List<String> after(String segment, String afterPerson, int limit) throws SilentException {
        if (segment.equals(ALL)) {
            return agreed(afterPerson, limit);
        }
        if (segment.equals(AUTHORS)) {
            return authors(afterPerson, limit);
        }
        Optional<ContentRef> followed = followed(segment);
        if (followed.isPresent()) {
            return database.read(handle -> follows.followers(handle, followed.get(), afterPerson, limit));
        }
        return ofPlugin(segment, afterPerson, limit);
    }

    private List<String> agreed(String afterPerson, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select distinct account_id from core_consent
                        where purpose = :purpose and account_id > :after and withdrawn_at is null
                        order by account_id limit :limit""")
                .bind("purpose", NewsletterConsent.PURPOSE)
                .bind("after", afterPerson)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    private List<String> authors(String afterPerson, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select distinct author_id from core_comment
                        where author_id > :after and state = 'PUBLISHED' order by author_id limit :limit""")
                .bind("after", afterPerson)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    private List<String> ofPlugin(String name, String afterPerson, int limit) throws SilentException {
        for (InstalledPlugin plugin : plugins.get()) {
            for (Segment segment : plugin.contributions().segments()) {
                if (plugin.isServing() && name.equals(plugin.id() + "." + segment.name())) {
                    try {
                        return plugin.call(
                                PluginStatus.Phase.CALL,
                                LIMIT,
                                () -> segment.members().after(afterPerson, limit));
                    } catch (PluginCallException failed) {
                        throw new SilentException(name);
                    }
                }
            }
        }
        throw new SilentException(name);
    }
}
