/**
 * Lists that people filter, sort and turn page by page: what was asked, what may be asked, one part of the answer and where it
 * goes on.
 */
@NullMarked
package org.territoireouvert.api.list;

import org.jspecify.annotations.NullMarked;
