/**
 * Opens the database of an instance, SQLite or PostgreSQL, and gives each owner of tables its own view of it. Decides how
 * reads and writes are bounded, what durable means, and how a failure of the environment is said. Knows no plugin but by
 * its id and prefix, and no table but those that are asked for.
 */
@NullMarked
package org.territoireouvert.runner.storage;

import org.jspecify.annotations.NullMarked;
