/** Blueprints (modèles): usual courses of consultations, from which a draft gets its first calendar and words. */
@NullMarked
package org.territoireouvert.consultation.preparation.blueprint;

import org.jspecify.annotations.NullMarked;
