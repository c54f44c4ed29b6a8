/**
 * The two-person rule: for which acts the administrator asks two people, what waits for the second one, and the one place that has
 * an approved act carried out, exactly once.
 */
@NullMarked
package org.territoireouvert.runner.identity.approval;

import org.jspecify.annotations.NullMarked;
