/** Asking other servers, without trusting what they answer. */
@NullMarked
package org.territoireouvert.runner.remote;

import org.jspecify.annotations.NullMarked;
