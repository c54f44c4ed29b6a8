/** The search of the site: its pages, its JSON, and similar contents while somebody writes. Nothing here changes anything. */
@NullMarked
package org.territoireouvert.runner.web.search;

import org.jspecify.annotations.NullMarked;
