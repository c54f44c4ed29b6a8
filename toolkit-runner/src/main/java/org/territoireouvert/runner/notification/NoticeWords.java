package org.territoireouvert.runner.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/** Says news in the words of who told them. Safe for all threads. */
public final class NoticeWords {

    private static final String PREFIX = "notification.";

    private final Supplier<List<InstalledPlugin>> plugins;
    private final Messages messages;

    /**
     * A kind of news that can be told now.
     *
     * @param owner plugin id, or {@link CoreNotices#OWNER}
     */
    public record Declared(String owner, NotificationKind kind) {}

    /**
     * Speaks for plugins and runtime.
     *
     * @param messages of the runtime
     */
    public NoticeWords(Supplier<List<InstalledPlugin>> plugins, Messages messages) {
        this.plugins = plugins;
        this.messages = messages;
    }

    /** Returns all kinds of the runtime and of the plugins that serve. */
    public List<Declared> kinds() {
        List<Declared> kinds = new ArrayList<>();
        CoreNotices.ALL.forEach(kind -> kinds.add(new Declared(CoreNotices.OWNER, kind)));
        for (InstalledPlugin plugin : plugins.get()) {
            if (plugin.isServing()) {
                plugin.contributions()
                        .notifications()
                        .forEach(kind -> kinds.add(new Declared(plugin.id().value(), kind)));
            }
        }
        return kinds;
    }

    /**
     * Returns the kinds that a person may be told.
     *
     * @param moderates whether the person is a moderator
     */
    public List<Declared> kinds(boolean moderates) {
        return kinds().stream()
                .filter(declared -> moderates || !CoreNotices.OF_MODERATORS.contains(declared.kind()))
                .toList();
    }

    /** Returns the sentence of a piece of news; of a plugin that is gone, that something happened. */
    public String sentence(Locale locale, Told told) {
        return format(
                        locale,
                        told.owner(),
                        PREFIX + told.kind(),
                        told.arguments().toArray())
                .orElseGet(() -> messages.format(locale, "notification.gone"));
    }

    /** Returns the name of a kind in the preferences. */
    public String label(Locale locale, Declared declared) {
        String key = PREFIX + declared.kind().name() + ".label";
        return format(locale, declared.owner(), key).orElse(declared.kind().name());
    }

    private Optional<String> format(Locale locale, String owner, String key, Object... arguments) {
        Optional<Messages> words = owner.equals(CoreNotices.OWNER)
                ? Optional.of(messages)
                : plugins.get().stream()
                        .filter(plugin -> plugin.id().value().equals(owner))
                        .map(InstalledPlugin::messages)
                        .findFirst();
        try {
            return words.map(found -> found.format(locale, key, arguments));
        } catch (IllegalArgumentException noSuchKey) {
            return Optional.empty();
        }
    }
}
