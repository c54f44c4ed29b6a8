/** The values of the domain and the rules that follow from them; imports the contract's values and the JDK only. */
@NullMarked
package org.territoireouvert.consultation.model;

import org.jspecify.annotations.NullMarked;
