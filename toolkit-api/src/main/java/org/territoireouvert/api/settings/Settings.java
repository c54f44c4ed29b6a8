package org.territoireouvert.api.settings;

import org.territoireouvert.api.HostProvided;

/** Reads the values of a plugin's settings. */
@HostProvided
@FunctionalInterface
public interface Settings {

    /**
     * Returns the value as it is now.
     *
     * @throws IllegalArgumentException when the plugin has not declared this setting
     */
    <T> T get(Setting<T> setting);
}
