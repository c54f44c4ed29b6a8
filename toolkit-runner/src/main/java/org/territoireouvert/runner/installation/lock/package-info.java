/**
 * What is wanted on this instance: the values of {@code plugins.lock}, how it is read (strictly) and written (whole or not at
 * all). Knows nothing of registries, archives or the database.
 */
@NullMarked
package org.territoireouvert.runner.installation.lock;

import org.jspecify.annotations.NullMarked;
