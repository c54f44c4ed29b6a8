/** Cards of contents on other sites: who may show them. */
@NullMarked
package org.territoireouvert.runner.content.embed;

import org.jspecify.annotations.NullMarked;
