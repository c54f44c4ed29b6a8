/** What was said in meetings and how many came (comptes rendus). */
@NullMarked
package org.territoireouvert.consultation.meeting.minutes;

import org.jspecify.annotations.NullMarked;
