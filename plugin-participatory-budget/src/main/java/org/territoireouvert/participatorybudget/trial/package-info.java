/** Trying rules before a vote (essai de règles): on ballots of past editions or on invented ones, never on those of an open vote. */
@NullMarked
package org.territoireouvert.participatorybudget.trial;

import org.jspecify.annotations.NullMarked;
