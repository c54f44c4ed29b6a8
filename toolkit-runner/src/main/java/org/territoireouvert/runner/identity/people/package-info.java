/**
 * What plugins may know of people, and whether a person meets what a plugin asks for.
 */
@NullMarked
package org.territoireouvert.runner.identity.people;

import org.jspecify.annotations.NullMarked;
