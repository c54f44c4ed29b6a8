/**
 * Telling people what happened: rows that are written with the act, spread to followers after it, listed on the site and, as each
 * person has chosen, sent by mail. How a mail leaves is none of this package's business.
 */
@NullMarked
package org.territoireouvert.runner.notification;

import org.jspecify.annotations.NullMarked;
