/** The command that prepares the folder of a new instance. */
@NullMarked
package org.territoireouvert.runner.cli.command.init;

import org.jspecify.annotations.NullMarked;
