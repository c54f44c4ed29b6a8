/**
 * Sessions: who is signed in, how they did it, for how long; and what they were doing when they were asked to. Every way to
 * sign in ends in {@code SignIn}.
 */
@NullMarked
package org.territoireouvert.runner.identity.session;

import org.jspecify.annotations.NullMarked;
