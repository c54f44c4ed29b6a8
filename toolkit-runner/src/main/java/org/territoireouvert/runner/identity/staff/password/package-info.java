/**
 * Passwords of members of staff: how they are kept, and which are too easy to guess.
 */
@NullMarked
package org.territoireouvert.runner.identity.staff.password;

import org.jspecify.annotations.NullMarked;
