/**
 * The charter of participation: 23 criteria that are computed from what is there, and the label that follows from them. Nobody ticks
 * one. Sources: articles L. 131-1 and L. 132-1 du code des relations entre le public et l’administration, charte de la participation du
 * public (2016), guide of the COEPIA on consultations (2018), GDPR.
 */
@NullMarked
package org.territoireouvert.consultation.charter;

import org.jspecify.annotations.NullMarked;
