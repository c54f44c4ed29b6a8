/** The command line as a person uses it: exit codes, sentences, languages. */
@NullMarked
package org.territoireouvert.acceptance.command;

import org.jspecify.annotations.NullMarked;
