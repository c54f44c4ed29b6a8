/** When news are sent by mail, and what the mail says: one alone, or those of a day or a week together. */
@NullMarked
package org.territoireouvert.runner.notification.digest;

import org.jspecify.annotations.NullMarked;
