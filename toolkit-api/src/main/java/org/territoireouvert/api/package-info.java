/**
 * The plugin itself: what it implements ({@link org.territoireouvert.api.ToolkitPlugin}), what it is given
 * ({@link org.territoireouvert.api.PluginContext}) and what it can contribute ({@link org.territoireouvert.api.Registrar}).
 */
@NullMarked
package org.territoireouvert.api;

import org.jspecify.annotations.NullMarked;
