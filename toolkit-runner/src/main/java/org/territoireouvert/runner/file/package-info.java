/**
 * Files that people and staff add to contents: what may be kept and by whom, where it is, who may read it, and how long it stays.
 * Pages are in {@code runner.web.file}.
 */
@NullMarked
package org.territoireouvert.runner.file;

import org.jspecify.annotations.NullMarked;
