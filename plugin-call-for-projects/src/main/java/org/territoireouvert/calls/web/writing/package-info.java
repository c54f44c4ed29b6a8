/** Pages on which members of a collective write its application: parts, versions, remarks, files, changes of the call. */
@NullMarked
package org.territoireouvert.calls.web.writing;

import org.jspecify.annotations.NullMarked;
