/** Plugins that are installed, updated, rolled back and removed on a real instance, also when the process is killed. */
@NullMarked
package org.territoireouvert.acceptance.installation;

import org.jspecify.annotations.NullMarked;
