/** A published synthesis in the order in which files tell it, whatever their format: blocks of words. */
@NullMarked
package org.territoireouvert.consultation.synthesis.writing;

import org.jspecify.annotations.NullMarked;
