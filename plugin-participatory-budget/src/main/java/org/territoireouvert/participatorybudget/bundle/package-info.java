/** The file from which anyone counts a vote again (dossier de vérification): how it is written, and how it is checked offline. */
@NullMarked
package org.territoireouvert.participatorybudget.bundle;

import org.jspecify.annotations.NullMarked;
