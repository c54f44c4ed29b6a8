/** What is given away about funded projects and calls, in the formats that the law and others name. */
@NullMarked
package org.territoireouvert.calls.opendata;

import org.jspecify.annotations.NullMarked;
