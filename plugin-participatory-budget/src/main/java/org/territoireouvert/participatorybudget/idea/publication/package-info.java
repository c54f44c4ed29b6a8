/** Ideas as the site knows them: contents, open data, what is kept about people. */
@NullMarked
package org.territoireouvert.participatorybudget.idea.publication;

import org.jspecify.annotations.NullMarked;
