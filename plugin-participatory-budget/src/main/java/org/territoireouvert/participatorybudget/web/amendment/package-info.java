/** Pages and sentences of public amendments: what everybody reads of them, and the form in which staff write one. */
@NullMarked
package org.territoireouvert.participatorybudget.web.amendment;

import org.jspecify.annotations.NullMarked;
