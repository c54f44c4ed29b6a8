/** Says messages in French and English, with amounts and dates written as each language does. */
@NullMarked
package org.territoireouvert.runner.plugin.message;

import org.jspecify.annotations.NullMarked;
