/**
 * Help at a counter: people who have no account are registered by an agent, are helped on paper, by phone or face to face, and take
 * the account over later with a code on paper. Everything done so is marked.
 */
@NullMarked
package org.territoireouvert.runner.identity.counter;

import org.jspecify.annotations.NullMarked;
