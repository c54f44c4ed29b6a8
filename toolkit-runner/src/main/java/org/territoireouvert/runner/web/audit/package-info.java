/**
 * The audit log as people read it: its public page with a feed and checkpoints to be kept, its internal page for members of staff
 * who may read it.
 */
@NullMarked
package org.territoireouvert.runner.web.audit;

import org.jspecify.annotations.NullMarked;
