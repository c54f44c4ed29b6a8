/** Pages about news: what a person was told, what they follow, how to end mails, their feed; and newsletters, for editors. */
@NullMarked
package org.territoireouvert.runner.web.notification;

import org.jspecify.annotations.NullMarked;
