package org.territoireouvert.runner.web.admin;

import org.territoireouvert.api.PluginId;

/** Enables and disables plugins. */
public interface PluginSwitch {

    /** What came of it. */
    enum Outcome {
        /** It is done: the plugin serves, or its pages are closed. */
        NOW,
        /** It will be done at the next start. */
        AT_NEXT_START,
        /** There is no such plugin. */
        UNKNOWN
    }

    /** Wants a plugin. */
    Outcome enable(PluginId plugin);

    /** Wants a plugin no more; its pages close at once. */
    Outcome disable(PluginId plugin);
}
