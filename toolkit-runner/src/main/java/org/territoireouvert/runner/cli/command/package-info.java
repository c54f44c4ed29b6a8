/** The commands of the runtime, a class each. */
@NullMarked
package org.territoireouvert.runner.cli.command;

import org.jspecify.annotations.NullMarked;
