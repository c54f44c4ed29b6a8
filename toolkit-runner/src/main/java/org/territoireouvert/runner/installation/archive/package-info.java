/**
 * The files in which plugins travel: {@code <id>-<version>.zip}, flat, with the jars of one plugin, its descriptor and its licence. Made so
 * that the same files are the same bytes everywhere, and read by people who do not trust whoever made them.
 */
@NullMarked
package org.territoireouvert.runner.installation.archive;

import org.jspecify.annotations.NullMarked;
