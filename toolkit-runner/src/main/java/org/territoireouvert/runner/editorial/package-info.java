/**
 * Pages and news that the authority writes itself: drafts, publication at a date, versions with who and when, addresses that
 * change without breaking links. What they look like is decided in {@code web.editorial}.
 */
@NullMarked
package org.territoireouvert.runner.editorial;

import org.jspecify.annotations.NullMarked;
