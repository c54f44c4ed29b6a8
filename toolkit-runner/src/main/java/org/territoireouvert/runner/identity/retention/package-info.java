/**
 * How long people's data are kept when nobody asks: accounts without a visit are erased after two warnings, old traces go. Decided
 * by periods that an administrator sets within the law.
 */
@NullMarked
package org.territoireouvert.runner.identity.retention;

import org.jspecify.annotations.NullMarked;
