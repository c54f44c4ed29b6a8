/** Administrations and services: the tree, its rules, its rows. */
@NullMarked
package org.territoireouvert.ambassadors.body;

import org.jspecify.annotations.NullMarked;
