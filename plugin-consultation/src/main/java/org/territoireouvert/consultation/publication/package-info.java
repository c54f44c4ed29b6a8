/** What everybody finds of a consultation on the site: it is published, told of, dated, counted and given away as open data. */
@NullMarked
package org.territoireouvert.consultation.publication;

import org.jspecify.annotations.NullMarked;
