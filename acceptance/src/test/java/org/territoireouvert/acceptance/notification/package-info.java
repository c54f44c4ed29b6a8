/** Following, news, mails, newsletters and scheduled jobs, with real databases and a real mail server. */
@NullMarked
package org.territoireouvert.acceptance.notification;

import org.jspecify.annotations.NullMarked;
