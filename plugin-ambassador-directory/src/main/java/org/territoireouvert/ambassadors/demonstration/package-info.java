/** Invented requests, meetings and notes of the demonstration's town, in every state. */
@NullMarked
package org.territoireouvert.ambassadors.demonstration;

import org.jspecify.annotations.NullMarked;
