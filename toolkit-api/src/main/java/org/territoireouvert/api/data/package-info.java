/**
 * Tables and values: the plugin's database, money, identifiers, instants, data sets, statistics and personal data.
 */
@NullMarked
package org.territoireouvert.api.data;

import org.jspecify.annotations.NullMarked;
