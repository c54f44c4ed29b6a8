/**
 * The addresses of files, the page where the files of a content are added and ordered, and the limits in the administration.
 */
@NullMarked
package org.territoireouvert.runner.web.file;

import org.jspecify.annotations.NullMarked;
