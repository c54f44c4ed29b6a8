/**
 * Walks the audit log from its first entry to its last, whatever its length, and says whether anything was changed. Writes nothing.
 */
@NullMarked
package org.territoireouvert.runner.audit.verification;

import org.jspecify.annotations.NullMarked;
