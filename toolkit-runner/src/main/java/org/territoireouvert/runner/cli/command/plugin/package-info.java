/** The commands {@code ouvert plugin …}. */
@NullMarked
package org.territoireouvert.runner.cli.command.plugin;

import org.jspecify.annotations.NullMarked;
