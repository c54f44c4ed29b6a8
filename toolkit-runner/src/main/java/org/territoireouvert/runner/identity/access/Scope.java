package org.territoireouvert.runner.identity.access;

/**
 * Where a role counts.
 *
 * @param kind how far it reaches
 * @param plugin id of the plugin, empty for the instance
 * @param object identifier of the object in the plugin, empty unless the kind is {@link Kind#OBJECT}
 */
public record Scope(Kind kind, String plugin, String object) {

    /** How far a role reaches. */
    public enum Kind {
        /** Everywhere. */
        INSTANCE,
        /** All of one plugin. */
        PLUGIN,
        /** One object of a plugin. */
        OBJECT
    }

    /** Everywhere. */
    public static final Scope EVERYWHERE = new Scope(Kind.INSTANCE, "", "");

    /** Refuses what does not fit together. */
    public Scope {
        if (plugin.isEmpty() != (kind == Kind.INSTANCE) || object.isEmpty() != (kind != Kind.OBJECT)) {
            throw new IllegalArgumentException("A scope " + kind + " does not fit the plugin \"" + plugin
                    + "\" and the object \"" + object + "\"");
        }
    }

    /** Returns how the audit log names it: {@code instance}, the plugin, or plugin and object with a slash between. */
    public String words() {
        return switch (kind) {
            case INSTANCE -> "instance";
            case PLUGIN -> plugin;
            case OBJECT -> plugin + "/" + object;
        };
    }

    /** Tells whether this reaches an object of a plugin; an empty object stands for all of the plugin. */
    public boolean reaches(String otherPlugin, String otherObject) {
        return switch (kind) {
            case INSTANCE -> true;
            case PLUGIN -> plugin.equals(otherPlugin);
            case OBJECT -> plugin.equals(otherPlugin) && object.equals(otherObject);
        };
    }
}
