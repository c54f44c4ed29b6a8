/** Builds one module layer per plugin: its own modules first, the shared ones from the runtime, nothing else of it. */
@NullMarked
package org.territoireouvert.runner.plugin.layer;

import org.jspecify.annotations.NullMarked;
