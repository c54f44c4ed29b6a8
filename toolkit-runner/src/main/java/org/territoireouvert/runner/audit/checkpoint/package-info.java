/**
 * Checkpoints of the audit log: where it stood and which hash it had, signed and published, so that whoever keeps one can tell
 * later whether what came before was changed. Knows nothing of what entries say.
 */
@NullMarked
package org.territoireouvert.runner.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
