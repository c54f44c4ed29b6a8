/** Newsletters: who agreed to get them, whom an editor chooses, and their sending, once to each person. */
@NullMarked
package org.territoireouvert.runner.notification.newsletter;

import org.jspecify.annotations.NullMarked;
