/**
 * Brings the tables of an owner (the runtime or a plugin) from the state they are in to the one it needs: forward only,
 * each owner with a history table of its own, nothing kept of what fails.
 */
@NullMarked
package org.territoireouvert.runner.storage.migration;

import org.jspecify.annotations.NullMarked;
