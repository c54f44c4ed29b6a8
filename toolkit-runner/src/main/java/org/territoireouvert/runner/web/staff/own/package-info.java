/**
 * How a member of staff sees and changes their own way to sign in: password, application, recovery codes, passkeys. Each change asks
 * for a proof of the last five minutes.
 */
@NullMarked
package org.territoireouvert.runner.web.staff.own;

import org.jspecify.annotations.NullMarked;
