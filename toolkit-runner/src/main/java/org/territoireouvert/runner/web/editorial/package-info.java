/** Pages and news of the authority, as everybody reads them. */
@NullMarked
package org.territoireouvert.runner.web.editorial;

import org.jspecify.annotations.NullMarked;
