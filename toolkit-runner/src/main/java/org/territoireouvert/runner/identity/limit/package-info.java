/**
 * Limits how often something may be done, by each subject and by all together.
 */
@NullMarked
package org.territoireouvert.runner.identity.limit;

import org.jspecify.annotations.NullMarked;
