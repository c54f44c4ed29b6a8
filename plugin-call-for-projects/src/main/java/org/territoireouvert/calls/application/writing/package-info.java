/** Applications written together: sections saved without losing what others wrote, versions, files, remarks, changes of the call. */
@NullMarked
package org.territoireouvert.calls.application.writing;

import org.jspecify.annotations.NullMarked;
