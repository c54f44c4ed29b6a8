/** Pages of the exchange with other registries and files: sources, citations, broken links, taking over files. */
@NullMarked
package org.territoireouvert.initiatives.web.exchange;

import org.jspecify.annotations.NullMarked;
