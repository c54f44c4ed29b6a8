/** People answer each other on the site, without any address. */
@NullMarked
package org.territoireouvert.calls.team.contact;

import org.jspecify.annotations.NullMarked;
