/** Who follows what: the people who are told when something happens to a content. */
@NullMarked
package org.territoireouvert.runner.notification.follow;

import org.jspecify.annotations.NullMarked;
