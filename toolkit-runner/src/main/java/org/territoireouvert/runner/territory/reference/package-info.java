/**
 * The reference of territories that plugins use: communes, EPCI, départements and régions of 2026, and how they contain each other.
 */
@NullMarked
package org.territoireouvert.runner.territory.reference;

import org.jspecify.annotations.NullMarked;
