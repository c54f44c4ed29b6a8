package org.territoireouvert.runner.plugin;

/** When a change of what the administrator wants takes effect. */
public enum SwitchResult {
    /** It has: the plugin's routes, blocks, jobs and listeners are open or closed now. */
    IMMEDIATE,
    /** When the runtime is started again: the plugin was not started in this session. */
    AT_NEXT_START,
    /** Never: no plugin of this instance has that id, nothing was stored. */
    UNKNOWN_PLUGIN
}
