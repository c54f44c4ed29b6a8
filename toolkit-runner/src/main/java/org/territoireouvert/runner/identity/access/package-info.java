/**
 * Who may do what: roles held by members of staff for the instance, a plugin or one object, and the matrix that says which role
 * holds which permission. {@code Access} is the one place that decides.
 */
@NullMarked
package org.territoireouvert.runner.identity.access;

import org.jspecify.annotations.NullMarked;
