/**
 * The administration of people: accounts, members of staff and their roles, the matrix of permissions, acts that wait for a second
 * person.
 */
@NullMarked
package org.territoireouvert.runner.web.people;

import org.jspecify.annotations.NullMarked;
