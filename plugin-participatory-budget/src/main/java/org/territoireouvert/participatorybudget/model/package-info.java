/** A vote to be counted: projects, ballots and the box that holds them. Imports the JDK only; money is an exact decimal. */
@NullMarked
package org.territoireouvert.participatorybudget.model;

import org.jspecify.annotations.NullMarked;
