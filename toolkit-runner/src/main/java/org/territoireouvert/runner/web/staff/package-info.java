/**
 * How members of staff set up their way to sign in, and sign in.
 */
@NullMarked
package org.territoireouvert.runner.web.staff;

import org.jspecify.annotations.NullMarked;
