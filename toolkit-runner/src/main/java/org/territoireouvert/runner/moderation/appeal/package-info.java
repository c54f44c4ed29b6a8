/** A second look at a decision, by another person. */
@NullMarked
package org.territoireouvert.runner.moderation.appeal;

import org.jspecify.annotations.NullMarked;
