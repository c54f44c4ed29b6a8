/** What is heard beside the scores: moderation meetings, opinions, interviews, sessions, and the history of it all. */
@NullMarked
package org.territoireouvert.calls.examination.hearing;

import org.jspecify.annotations.NullMarked;
