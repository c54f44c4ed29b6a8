/** Proves the promises of the storage on real SQLite and real PostgreSQL. */
@NullMarked
package org.territoireouvert.acceptance.storage;

import org.jspecify.annotations.NullMarked;
