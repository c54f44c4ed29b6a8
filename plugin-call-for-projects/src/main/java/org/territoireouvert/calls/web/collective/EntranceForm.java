package org.territoireouvert.calls.web.collective;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.calls.collective.Seats;
import org.territoireouvert.calls.collective.joining.Entrance;
import org.territoireouvert.calls.model.collective.Seat;

/** The fields with which somebody comes into a collective: as whom, with what, and whether their name is shown. */
final class EntranceForm {

    static final String AS = "comme";
    static final String PERSON = "personne";
    static final String BRINGS = "apporte";
    static final String SHOWN = "montrer";

    private static final int LONGEST_BRINGS = 500;
    private static final int LONGEST_ID = 40;

    private final CollectiveFrame frame;
    private final Seats seats;

    EntranceForm(CollectiveFrame frame) {
        this.frame = frame;
        this.seats = new Seats(frame.context().service(Organisations.class));
    }

    List<Seat> seats(Actor.Citizen citizen) {
        return seats.of(citizen);
    }

    List<Choice> choices(Actor.Citizen citizen, Locale locale) {
        return seats.of(citizen).stream()
                .map(seat -> new Choice(
                        value(seat),
                        seat.personId().isEmpty()
                                ? seat.name()
                                : frame.say(locale, "collective.as.person", seat.name())))
                .toList();
    }

    static String value(Seat seat) {
        return seat.organisationId().isEmpty() ? PERSON : seat.organisationId();
    }

    /** Reads as whom; an error when it is none that the citizen may be. */
    Optional<Seat> seat(FormInput form, Actor.Citizen citizen) {
        String chosen = form.required(AS, LONGEST_ID, "collective.as.missing");
        Optional<Seat> seat =
                chosen.isEmpty() ? Optional.empty() : seats.find(citizen, chosen.equals(PERSON) ? "" : chosen);
        if (seat.isEmpty() && !chosen.isEmpty()) {
            form.error(AS, "collective.as.wrong");
        }
        return seat;
    }

    static Entrance entrance(FormInput form) {
        return new Entrance(
                form.optional(BRINGS, LONGEST_BRINGS), !form.optional(SHOWN, 1).isEmpty());
    }
}
