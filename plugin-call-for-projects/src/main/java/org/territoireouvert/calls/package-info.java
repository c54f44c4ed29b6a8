/**
 * Calls for projects (appels à projets): money offered under published rules to those who apply before a day.
 *
 * <p>A call has a funder (financeur), an amount for all projects together (enveloppe), a rule of who may apply, a calendar of
 * steps, criteria whose weights add up to 100, and questions with answers that hold for everybody. Its state is derived
 * from its first and last day, both included, and never stored. Questions are kept without the name of who asked.
 *
 * <p>When a call opens, a job tells the other plugins once; the registry of initiatives points to it.
 */
@NullMarked
package org.territoireouvert.calls;

import org.jspecify.annotations.NullMarked;
