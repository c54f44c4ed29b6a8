/**
 * What answers come to. Each answer adds to counts that are kept up to date, so that no result reads all answers; cross tables hide
 * small cells, and files of answers name nobody.
 */
@NullMarked
package org.territoireouvert.consultation.questionnaire.result;

import org.jspecify.annotations.NullMarked;
