/**
 * The audit log: its public page, its internal page.
 */
@NullMarked
package org.territoireouvert.runner.web.audit;

import org.jspecify.annotations.NullMarked;
