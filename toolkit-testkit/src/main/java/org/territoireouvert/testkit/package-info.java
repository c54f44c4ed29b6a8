/**
 * Boots the real runtime for tests, on either database, and opens browsers of people on it. What every plugin owes to the others is
 * checked by {@link org.territoireouvert.testkit.contract.PluginContract}; use cases are tested without a site on a {@link
 * org.territoireouvert.testkit.context.TestContext}.
 */
@NullMarked
package org.territoireouvert.testkit;

import org.jspecify.annotations.NullMarked;
