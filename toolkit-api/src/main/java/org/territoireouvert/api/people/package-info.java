/**
 * People: what a plugin may know of them, what it may ask of them, and the trace that every look at their data leaves.
 */
@NullMarked
package org.territoireouvert.api.people;

import org.jspecify.annotations.NullMarked;
