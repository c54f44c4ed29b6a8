/** What a grant is to the rest of the site: a content to follow, news, figures, entries of the log, personal data. */
@NullMarked
package org.territoireouvert.calls.award.contribution;

import org.jspecify.annotations.NullMarked;
