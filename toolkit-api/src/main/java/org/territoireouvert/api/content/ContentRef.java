package org.territoireouvert.api.content;

import org.territoireouvert.api.PluginId;

/**
 * Names one published thing among those of all plugins.
 *
 * @param type plugin id, a dot, name of the {@link ContentType}: {@code participatory-budget.project}
 * @param id unique in its type, 1 to 120 characters
 */
public record ContentRef(String type, String id) {

    private static final int LONGEST_ID = 120;

    /** Validates both parts. */
    public ContentRef {
        if (!type.matches("[a-z0-9-]+\\.[a-z0-9-]+")) {
            throw new IllegalArgumentException("A content type is a plugin id, a dot and a name, not \"" + type + "\"");
        }
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "The id of a content has 1 to " + LONGEST_ID + " characters: \"" + id + "\"");
        }
    }

    /** Names a content of a plugin. */
    public static ContentRef of(PluginId plugin, ContentType type, String id) {
        return new ContentRef(plugin.value() + "." + type.name(), id);
    }

    /** Returns the id of the plugin that publishes it. */
    public String plugin() {
        return type.substring(0, type.indexOf('.'));
    }
}
