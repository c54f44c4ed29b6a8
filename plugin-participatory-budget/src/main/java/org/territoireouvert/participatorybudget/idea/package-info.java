/** Ideas of citizens (idées): what they are, who wrote and supports them, how they are kept. What is put to the vote is a project. */
@NullMarked
package org.territoireouvert.participatorybudget.idea;

import org.jspecify.annotations.NullMarked;
