/**
 * How citizens sign in: the code sent by e-mail, going on with what they were doing, and, in the demonstration only, a button for each role and the mails that would have left.
 */
@NullMarked
package org.territoireouvert.runner.web.signin;

import org.jspecify.annotations.NullMarked;
