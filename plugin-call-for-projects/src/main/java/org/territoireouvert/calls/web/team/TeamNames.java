package org.territoireouvert.calls.web.team;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.people.People;
import org.territoireouvert.calls.model.collective.Seat;
import org.territoireouvert.calls.model.team.Carrier;
import org.territoireouvert.calls.model.team.Mentor;

/** The names of people and organisations as they are today, for one page. Not thread-safe. */
final class TeamNames {

    private static final int MOST = 500;

    private final PluginContext context;
    private final Locale locale;
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, Optional<Organisation>> organisations = new HashMap<>();

    TeamNames(PluginContext context, Locale locale) {
        this.context = context;
        this.locale = locale;
    }

    /** Learns the names of people, so that they are asked for at once. */
    TeamNames know(Collection<String> personIds) {
        List<String> unknown = personIds.stream()
                .filter(id -> !id.isEmpty() && !people.containsKey(id))
                .distinct()
                .limit(MOST)
                .toList();
        if (!unknown.isEmpty()) {
            context.service(People.class)
                    .findAll(unknown)
                    .values()
                    .forEach(person -> people.put(person.id(), person.displayName()));
        }
        return this;
    }

    TeamNames knowCarriers(Collection<Carrier> carriers) {
        return know(carriers.stream().map(carrier -> carrier.seat().personId()).toList());
    }

    String of(Seat seat) {
        return seat.organisationId().isEmpty()
                ? person(seat.personId())
                : organisation(seat.organisationId()).map(Organisation::name).orElse(seat.name());
    }

    /** Returns the name of a mentor; that of a service is its own. */
    String of(Mentor mentor) {
        return mentor.isService()
                ? mentor.name()
                : of(
                        mentor.organisationId().isEmpty()
                                ? Seat.ofPerson(mentor.personId(), mentor.name())
                                : Seat.ofOrganisation(mentor.organisationId(), mentor.name()));
    }

    /** Returns the address of the page of an organisation; empty for a person. */
    String path(Seat seat) {
        return seat.organisationId().isEmpty()
                ? ""
                : organisation(seat.organisationId()).map(Organisation::path).orElse("");
    }

    String person(String personId) {
        know(List.of(personId));
        return people.getOrDefault(personId, context.messages().format(locale, "collective.closed-account"));
    }

    private Optional<Organisation> organisation(String id) {
        return organisations.computeIfAbsent(id, context.service(Organisations.class)::find);
    }
}
