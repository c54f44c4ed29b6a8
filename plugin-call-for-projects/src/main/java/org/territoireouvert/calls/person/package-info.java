/** What the tables of this plugin keep about people, read and renamed in one way. */
@NullMarked
package org.territoireouvert.calls.person;

import org.jspecify.annotations.NullMarked;
