/** News, dates, people and figures as programs read them. */
@NullMarked
package org.territoireouvert.acceptance.publication;

import org.jspecify.annotations.NullMarked;
