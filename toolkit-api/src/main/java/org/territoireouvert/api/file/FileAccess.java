package org.territoireouvert.api.file;

import org.territoireouvert.api.web.Actor;

/**
 * Says who may read the private files of one kind of object; without it nobody but who added them may.
 *
 * @param kind name of the content type, or of another kind of object of the plugin: lower-case words joined by hyphens
 * @param check is asked at each read
 */
public record FileAccess(String kind, Check check) {

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
