package org.territoireouvert.api.file;

import org.territoireouvert.api.web.Actor;

/**
 * Says who may read the private files of one kind of object; without it nobody but who added them may.
 *
 * @param kind name of the content type, or of another kind of object of the plugin: lower-case words joined by hyphens
 * @param check is asked at each read
 * @param limit against which limits such files count
 */
public record FileAccess(String kind, Check check, Limit limit) {

    /** Against which limits files count. The limits of one file, and of how many are sent in an hour, hold for all. */
    public enum Limit {
        /** Those of the runtime: of all files of a person, and of the files of one object. */
        RUNTIME,
        /**
         * One of the plugin, instead of those of the runtime: several people answer for these files together, and what they join for the
         * others does not fill their own account. The plugin has a setting for it and checks it twice, before {@link Files#keep} and in
         * the transaction in which it attaches; a file that it does not attach it removes.
         */
        PLUGIN
    }

    /** Counts them against the limits of the runtime. */
    public FileAccess(String kind, Check check) {
        this(kind, check, Limit.RUNTIME);
    }

    /** Decides about one object. */
    @FunctionalInterface
    public interface Check {
        /**
         * Tells whether an actor may read the private files of an object.
         *
         * @param objectId as in {@link org.territoireouvert.api.content.ContentRef#id}
         */
        boolean mayRead(Actor actor, String objectId) throws Exception;
    }
}
