/**
 * Steps in which people put in order what matters most to them (priorités), and what all lists come to. Each act that changes the items
 * or the lists of a step begins by writing the row of its ranking, for which all others wait, so that counts and lists agree.
 */
@NullMarked
package org.territoireouvert.consultation.ranking;

import org.jspecify.annotations.NullMarked;
