/** Other servers: what a plugin may ask them, through the runtime only. */
@NullMarked
package org.territoireouvert.api.remote;

import org.jspecify.annotations.NullMarked;
