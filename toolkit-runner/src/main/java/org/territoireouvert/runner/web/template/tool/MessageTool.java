package org.territoireouvert.runner.web.template.tool;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.FormInput.FieldError;
import org.territoireouvert.runner.text.Languages;

/** The tool {@code $msg}: a plugin's messages, else those of the runtime. Safe for all threads. */
public final class MessageTool {

    private static final Object[] NO_ARGUMENTS = {};

    private final Locale locale;
    private final @Nullable Messages plugin;
    private final Messages runtime;
    // Only keys that exist come in here, so that it stays as small as the message files.
    private final Map<String, String> plain = new ConcurrentHashMap<>();
    private final Map<String, Messages> owners = new ConcurrentHashMap<>();

    MessageTool(Locale locale, @Nullable Messages plugin, Messages runtime) {
        this.locale = Languages.of(locale);
        this.plugin = plugin;
        this.runtime = runtime;
    }

    /** Returns {@code fr} or {@code en}. */
    public String getLang() {
        return locale.getLanguage();
    }

    /**
     * Returns a message without arguments.
     *
     * @throws IllegalArgumentException when neither the plugin nor the runtime has this key
     */
    public String get(String key) {
        String known = plain.get(key);
        if (known != null) {
            return known;
        }
        String text = format(key, NO_ARGUMENTS);
        plain.put(key, text);
        return text;
    }

    /** Returns a message with its arguments. */
    public String get(String key, @Nullable Object... arguments) {
        return arguments == null || arguments.length == 0 ? get(key) : format(key, arguments);
    }

    /** Returns what is wrong with a field. */
    public String error(FieldError error) {
        return get(error.messageKey(), error.arguments().toArray());
    }

    private String format(String key, @Nullable Object[] arguments) {
        Messages owner = owners.get(key);
        if (owner != null) {
            return owner.format(locale, key, arguments);
        }
        if (plugin == null) {
            return runtime.format(locale, key, arguments);
        }
        try {
            return remember(key, plugin, arguments);
        } catch (IllegalArgumentException noSuchKey) {
            return remember(key, runtime, arguments);
        }
    }

    private String remember(String key, Messages owner, @Nullable Object[] arguments) {
        String text = owner.format(locale, key, arguments);
        owners.put(key, owner);
        return text;
    }
}
