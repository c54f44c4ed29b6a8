/**
 * The command line {@code ouvert}: the runtime's own commands, those that plugins contribute, their help in two languages
 * and their exit codes. The only package that writes to the terminal.
 */
@NullMarked
package org.territoireouvert.runner.cli;

import org.jspecify.annotations.NullMarked;
