/** What each kind of participation adds to an archive, and the data of the whole. */
@NullMarked
package org.territoireouvert.consultation.archive.part;

import org.jspecify.annotations.NullMarked;
