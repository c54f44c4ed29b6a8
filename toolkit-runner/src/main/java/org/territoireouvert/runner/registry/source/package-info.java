/** Where indexes and the files of plugins come from: folders and servers, and what an instance keeps of them. */
@NullMarked
package org.territoireouvert.runner.registry.source;

import org.jspecify.annotations.NullMarked;
