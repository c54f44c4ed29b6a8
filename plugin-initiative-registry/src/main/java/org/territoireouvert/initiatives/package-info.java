/**
 * Registry of territorial initiatives and experiments (initiatives territoriales): what was tried, where, at what cost, and
 * what did not work.
 *
 * <p>An initiative has a holder (porteur: an organisation, never a private person), a phase, a real cost, results,
 * failures (ce qui n’a pas marché) and conditions (conditions pour reprendre). Failures have the same place as results: a
 * record without them says so. Texts come under an open licence, so that another territory may take them over (reprise).
 *
 * <p>The registry listens to calls for projects that open and shows them beside the list until their last day: who has
 * an idea finds the money. Records come in and go out as CSV; a file is taken over whole or not at all.
 */
@NullMarked
package org.territoireouvert.initiatives;

import org.jspecify.annotations.NullMarked;
