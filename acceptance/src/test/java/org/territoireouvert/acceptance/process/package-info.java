/** Several processes of the distribution that serve one site together, behind the proxy that the guide describes. */
@NullMarked
package org.territoireouvert.acceptance.process;

import org.jspecify.annotations.NullMarked;
