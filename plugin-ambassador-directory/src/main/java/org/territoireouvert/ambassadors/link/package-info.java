/** Links in mails by which somebody without an account does one thing, once. */
@NullMarked
package org.territoireouvert.ambassadors.link;

import org.jspecify.annotations.NullMarked;
