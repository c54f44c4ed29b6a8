/** Who supports which content. */
@NullMarked
package org.territoireouvert.runner.content.support;

import org.jspecify.annotations.NullMarked;
