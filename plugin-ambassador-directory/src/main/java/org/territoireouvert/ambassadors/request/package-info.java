/**
 * Requests for openness and co-elaboration: their table, their thread, who joined them, and the one door through which they change.
 * Who sends and judges them is in {@code asking}, who directs, relays and answers them in {@code handling}.
 */
@NullMarked
package org.territoireouvert.ambassadors.request;

import org.jspecify.annotations.NullMarked;
