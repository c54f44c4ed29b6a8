/** Style sheets, pictures and scripts with addresses that change with their content. */
@NullMarked
package org.territoireouvert.runner.web.asset;

import org.jspecify.annotations.NullMarked;
