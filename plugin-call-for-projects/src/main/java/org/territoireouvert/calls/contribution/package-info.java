/** What the plugin gives to the runtime beside pages: home blocks, data sets, figures, work in the background. */
@NullMarked
package org.territoireouvert.calls.contribution;

import org.jspecify.annotations.NullMarked;
