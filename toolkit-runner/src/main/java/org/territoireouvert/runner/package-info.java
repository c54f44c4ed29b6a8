/**
 * Puts the runtime together: reads the configuration, opens the storage, loads the plugins, serves. What each part does
 * is decided in the part's own package.
 */
@NullMarked
package org.territoireouvert.runner;

import org.jspecify.annotations.NullMarked;
