/** What ambassadors tell each other of their practice: short notes with replies, which they may share with everybody. */
@NullMarked
package org.territoireouvert.ambassadors.practice;

import org.jspecify.annotations.NullMarked;
