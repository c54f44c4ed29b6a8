/**
 * Decides who asks and what they may do: one-time links, sessions, audiences, the proof that a form is ours, limits on
 * attempts. Knows nothing of pages.
 */
@NullMarked
package org.territoireouvert.runner.identity;

import org.jspecify.annotations.NullMarked;
