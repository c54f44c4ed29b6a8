/**
 * Meetings of a step (rencontres): who comes, who waits for a seat, and what was said. Each act that takes or frees a seat begins by
 * writing the row of its meeting, for which all others wait, so that no seat is given twice.
 */
@NullMarked
package org.territoireouvert.consultation.meeting;

import org.jspecify.annotations.NullMarked;
