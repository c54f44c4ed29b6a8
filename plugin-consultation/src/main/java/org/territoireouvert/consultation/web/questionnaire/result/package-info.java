/** What answers come to, as pages and files: everybody reads them when the step is over, staff before. */
@NullMarked
package org.territoireouvert.consultation.web.questionnaire.result;

import org.jspecify.annotations.NullMarked;
