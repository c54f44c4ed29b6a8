/** Demonstration data of Val-de-Lisière, whose people are invented: the directory, draws, requests in every state, meetings and notes. */
@NullMarked
package org.territoireouvert.ambassadors.demonstration;

import org.jspecify.annotations.NullMarked;
