/**
 * The territories of France as of 2026: communes, EPCI, départements, régions; points of the Earth, and maps of both.
 */
@NullMarked
package org.territoireouvert.api.territory;

import org.jspecify.annotations.NullMarked;
