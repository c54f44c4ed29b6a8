/** Pages and news, the composed home page, the administration's lists, backups and settings, on real pages. */
@NullMarked
package org.territoireouvert.acceptance.portal;

import org.jspecify.annotations.NullMarked;
