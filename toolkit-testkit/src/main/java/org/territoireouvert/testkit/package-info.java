/** Boots the real runtime for tests, on either database, and checks what every plugin owes to the others. */
@NullMarked
package org.territoireouvert.testkit;

import org.jspecify.annotations.NullMarked;
