/** What the values of settings look like as text, and the settings of the runtime itself. */
@NullMarked
package org.territoireouvert.runner.settings;

import org.jspecify.annotations.NullMarked;
