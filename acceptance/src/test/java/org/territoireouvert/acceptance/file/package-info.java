/** Files of contents: kept, served, ordered, removed. */
@NullMarked
package org.territoireouvert.acceptance.file;

import org.jspecify.annotations.NullMarked;
