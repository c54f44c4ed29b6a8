/** Meetings of ambassadors: when and where, what is on the agenda, who came, and the minutes. */
@NullMarked
package org.territoireouvert.ambassadors.meeting;

import org.jspecify.annotations.NullMarked;
