/** Pages of voting on paper: papers to print, the desk, typing what is on papers, and the end of it. */
@NullMarked
package org.territoireouvert.participatorybudget.web.paper;

import org.jspecify.annotations.NullMarked;
