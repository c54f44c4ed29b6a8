/** Public standards in which plugins write what they hold, for programs of others. */
@NullMarked
package org.territoireouvert.api.standard;

import org.jspecify.annotations.NullMarked;
