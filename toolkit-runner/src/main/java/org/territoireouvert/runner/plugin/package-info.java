/**
 * Finds plugins, builds a module layer for each, takes them through their lifecycle and calls them so that a failure
 * stays theirs. Knows nothing of HTTP or SQL.
 */
@NullMarked
package org.territoireouvert.runner.plugin;

import org.jspecify.annotations.NullMarked;
