/**
 * What comes back to an entry: questions and corrections of readers, others who do the same elsewhere, and campaigns that ask for
 * entries.
 */
@NullMarked
package org.territoireouvert.initiatives.echo;

import org.jspecify.annotations.NullMarked;
