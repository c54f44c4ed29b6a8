package org.territoireouvert.ambassadors.person;

import java.time.LocalDate;
import java.util.Optional;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;

/** Finds the ambassador as whom somebody acts: their account is linked and a mandate runs today. */
public final class ActingAmbassador {

    private final PluginContext context;
    private final AmbassadorRepository ambassadors;
    private final MandateRepository mandates;

    /** Reads the plugin's tables. */
    public ActingAmbassador(PluginContext context, AmbassadorRepository ambassadors, MandateRepository mandates) {
        this.context = context;
        this.ambassadors = ambassadors;
        this.mandates = mandates;
    }

    /** Returns the ambassador, empty for everybody else. */
    public Optional<Ambassador> of(Actor actor) {
        return linked(actor).filter(ambassador -> mandates.serves(ambassador.slug(), today()));
    }

    /** Returns the ambassador to whom somebody’s account is linked, whether or not a mandate runs. */
    public Optional<Ambassador> linked(Actor actor) {
        return actor instanceof Actor.Citizen citizen ? ambassadors.ofAccount(citizen.personId()) : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
