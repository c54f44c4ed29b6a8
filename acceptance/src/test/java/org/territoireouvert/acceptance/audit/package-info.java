/** The audit log: one chain on both databases, whose changes show, and its pages. */
@NullMarked
package org.territoireouvert.acceptance.audit;

import org.jspecify.annotations.NullMarked;
