/**
 * Typed settings: a plugin declares them, the runtime stores them and draws their form.
 */
@NullMarked
package org.territoireouvert.api.settings;

import org.jspecify.annotations.NullMarked;
