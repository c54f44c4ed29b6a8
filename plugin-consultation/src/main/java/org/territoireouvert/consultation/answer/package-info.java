/** Reasoned answers to ideas and contributions, what happened since, and the news of it for those who contributed (droit de suite). */
@NullMarked
package org.territoireouvert.consultation.answer;

import org.jspecify.annotations.NullMarked;
