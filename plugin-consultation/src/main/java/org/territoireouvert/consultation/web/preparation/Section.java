package org.territoireouvert.consultation.web.preparation;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.consultation.model.Consultation;

/**
 * A part of the description of a consultation, with a page of its own.
 *
 * @param code last part of its address; its template is {@code prepare-<code>}, its title the message {@code prepare.<code>}
 * @param fill writes what is stored into a form
 * @param read returns the consultation as the form describes it; the form says what is wrong, and then the result is not used
 */
record Section(
        String code, Function<Consultation, FormInput> fill, BiFunction<FormInput, Consultation, Consultation> read) {}
