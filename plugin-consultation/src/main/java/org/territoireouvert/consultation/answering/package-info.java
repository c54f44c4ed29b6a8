/**
 * People answer questionnaires: what they typed is kept as a draft until they send it, and what they sent is counted in the same
 * transaction. Nothing leads from a code to the answer that was given with it.
 */
@NullMarked
package org.territoireouvert.consultation.answering;

import org.jspecify.annotations.NullMarked;
