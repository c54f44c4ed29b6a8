/** Commands for those who take plugins from registries, and for those who keep a registry. */
@NullMarked
package org.territoireouvert.runner.cli.command.registry;

import org.jspecify.annotations.NullMarked;
