/** Backups that the site makes itself, by hand or every night: where they are kept, how many, how old the newest is. */
@NullMarked
package org.territoireouvert.runner.backup;

import org.jspecify.annotations.NullMarked;
