/** Who runs this site and how it looks: names, addresses, legal texts, two colours, a logo; kept in the database. */
@NullMarked
package org.territoireouvert.runner.instance;

import org.jspecify.annotations.NullMarked;
