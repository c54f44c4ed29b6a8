/** Time stamps of authorities of the outside world (RFC 3161): asking for them, and believing only what is sound. */
@NullMarked
package org.territoireouvert.runner.audit.stamp;

import org.jspecify.annotations.NullMarked;
