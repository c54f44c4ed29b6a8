/**
 * Files that people and staff add to contents: checked, stored and served by the runtime.
 */
@NullMarked
package org.territoireouvert.api.file;

import org.jspecify.annotations.NullMarked;
