/** Public pages of the directory: people, administrations, posts. */
@NullMarked
package org.territoireouvert.ambassadors.web.directory;

import org.jspecify.annotations.NullMarked;
