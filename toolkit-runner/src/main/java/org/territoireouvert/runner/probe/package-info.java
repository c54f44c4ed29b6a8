/** What {@code /health} and the operator are told about the parts of a serving site. */
@NullMarked
package org.territoireouvert.runner.probe;

import org.jspecify.annotations.NullMarked;
