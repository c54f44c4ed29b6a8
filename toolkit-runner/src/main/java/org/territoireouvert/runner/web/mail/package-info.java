/** Pages about mails for administrators: what left and what did not, and why. */
@NullMarked
package org.territoireouvert.runner.web.mail;

import org.jspecify.annotations.NullMarked;
