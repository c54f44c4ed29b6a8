/** What is looked at before a plugin is listed: each check is one sentence that holds or does not. Nothing of the plugin runs. */
@NullMarked
package org.territoireouvert.runner.registry.check;

import org.jspecify.annotations.NullMarked;
