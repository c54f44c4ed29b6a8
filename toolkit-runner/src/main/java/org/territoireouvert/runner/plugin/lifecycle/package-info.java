/** Takes plugins from their folder to serving and back, and calls them so that a failure stays theirs. */
@NullMarked
package org.territoireouvert.runner.plugin.lifecycle;

import org.jspecify.annotations.NullMarked;
