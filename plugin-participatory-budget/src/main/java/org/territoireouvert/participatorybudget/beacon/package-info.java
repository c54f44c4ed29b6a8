/** A public source of numbers that nobody knows before and everybody can check after (balise d’aléa): the lot that settles ties. */
@NullMarked
package org.territoireouvert.participatorybudget.beacon;

import org.jspecify.annotations.NullMarked;
