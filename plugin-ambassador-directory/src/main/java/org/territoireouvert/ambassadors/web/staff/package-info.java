/** Administration of the directory: administrations, posts, ambassadors, mandates, charter, import. */
@NullMarked
package org.territoireouvert.ambassadors.web.staff;

import org.jspecify.annotations.NullMarked;
