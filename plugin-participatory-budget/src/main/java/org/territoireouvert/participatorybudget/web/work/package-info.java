/** The works of funded projects as everybody reads them: on the page of a project, of an edition, and of all editions together. */
@NullMarked
package org.territoireouvert.participatorybudget.web.work;

import org.jspecify.annotations.NullMarked;
