/**
 * What every plugin owes to the others. {@link org.territoireouvert.testkit.contract.PluginContract} is what a plugin extends; the
 * checks stand by subject in the types beside it.
 */
@NullMarked
package org.territoireouvert.testkit.contract;

import org.jspecify.annotations.NullMarked;
