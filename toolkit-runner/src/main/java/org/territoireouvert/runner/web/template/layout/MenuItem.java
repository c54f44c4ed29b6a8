package org.territoireouvert.runner.web.template.layout;

import org.territoireouvert.api.web.Permission;

/**
 * An entry of a menu in a language.
 *
 * @param label one to three words
 * @param path where it leads
 * @param order lower comes first
 * @param required what one must be allowed to do to open it; the router has the last word
 * @param plugin whose permission it is, empty for the runtime
 */
public record MenuItem(String label, String path, int order, Permission required, String plugin) {

    /** Tells whether who sees the frame may open it. */
    public boolean opensTo(Frame frame) {
        return frame.rights().allow(required, plugin);
    }
}
