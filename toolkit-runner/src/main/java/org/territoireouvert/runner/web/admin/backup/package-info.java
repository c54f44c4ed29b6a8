/** Backups in the administration. */
@NullMarked
package org.territoireouvert.runner.web.admin.backup;

import org.jspecify.annotations.NullMarked;
