/** People answer questionnaires page by page, by an account, a code or on paper; staff write the questions. */
@NullMarked
package org.territoireouvert.consultation.web.questionnaire;

import org.jspecify.annotations.NullMarked;
