/** Reads {@code ouvert.toml} and the environment into one immutable value; an unknown key is an error that names it. */
@NullMarked
package org.territoireouvert.runner.configuration;

import org.jspecify.annotations.NullMarked;
