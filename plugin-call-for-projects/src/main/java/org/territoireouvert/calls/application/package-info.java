/** Applications as they are written, checked, signed and sent. */
@NullMarked
package org.territoireouvert.calls.application;

import org.jspecify.annotations.NullMarked;
