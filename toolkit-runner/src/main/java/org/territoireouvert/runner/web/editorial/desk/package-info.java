/** Where pages and news are written, previewed, published and withdrawn. */
@NullMarked
package org.territoireouvert.runner.web.editorial.desk;

import org.jspecify.annotations.NullMarked;
