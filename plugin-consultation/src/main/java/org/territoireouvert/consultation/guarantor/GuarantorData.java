package org.territoireouvert.consultation.guarantor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.store.ConsultationRepository;

/**
 * What is kept about guarantors, under their account or under the address that was invited. When they close their account the office ends;
 * what they said in their public function stays under its name, without any link to them.
 */
public final class GuarantorData implements PersonalData {

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final DesignateGuarantor designate;
    private final OfficeRepository offices = new OfficeRepository();

    /** Creates the answer. */
    public GuarantorData(PluginContext context, ConsultationRepository consultations, DesignateGuarantor designate) {
        this.context = context;
        this.consultations = consultations;
        this.designate = designate;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.guarantors";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        List<Office> all = context.database()
                .read(handle -> Stream.concat(
                                offices.of(handle, person).stream(), offices.invited(handle, address(person)).stream())
                        .toList());
        for (Office office : all) {
            rows.row(
                    office.isHeld() ? "guarantor" : "guarantor-invitation",
                    office.invitedAt(),
                    consultations
                            .find(office.consultation())
                            .map(Consultation::title)
                            .orElse(""));
        }
    }

    @Override
    public int erase(String person, Erasure erasure) {
        if (person.isBlank()) {
            return 0;
        }
        return context.database().write(handle -> {
            int erased = offices.forgetAddress(handle, address(person));
            for (Office office : offices.of(handle, person)) {
                Optional<Consultation> consultation = consultations.find(handle, office.consultation());
                if (consultation.isPresent()
                        && designate.end(handle, consultation.get(), new Actor.PluginActor(context.id()))) {
                    erased++;
                }
            }
            return erased;
        });
    }

    private static String address(String person) {
        return person.toLowerCase(Locale.ROOT);
    }

    @Override
    public int transfer(String from, String to) {
        return from.isBlank() ? 0 : context.database().write(handle -> offices.transfer(handle, from, to));
    }
}
