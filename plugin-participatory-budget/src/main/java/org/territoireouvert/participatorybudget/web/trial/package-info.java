/** Rules tried side by side before one is chosen. */
@NullMarked
package org.territoireouvert.participatorybudget.web.trial;

import org.jspecify.annotations.NullMarked;
