/**
 * Signing in by a code that is sent to a mailbox, and proving by the same means that a new address is one's own.
 */
@NullMarked
package org.territoireouvert.runner.identity.signin;

import org.jspecify.annotations.NullMarked;
