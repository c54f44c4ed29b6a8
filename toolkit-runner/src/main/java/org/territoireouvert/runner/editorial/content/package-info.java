/** What the rest of the site sees of articles: links of the frame, content types, the demonstration's own. */
@NullMarked
package org.territoireouvert.runner.editorial.content;

import org.jspecify.annotations.NullMarked;
