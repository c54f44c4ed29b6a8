/** Where what is found comes from: making the index anew from it, and comparing both. */
@NullMarked
package org.territoireouvert.runner.search.source;

import org.jspecify.annotations.NullMarked;
