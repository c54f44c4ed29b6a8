/**
 * Packs an instance, its database and the files of its plugins, into one zip file while it serves, and puts it back: all
 * or nothing, after every byte was checked.
 */
@NullMarked
package org.territoireouvert.runner.storage.backup;

import org.jspecify.annotations.NullMarked;
