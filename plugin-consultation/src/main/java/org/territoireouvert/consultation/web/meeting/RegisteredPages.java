package org.territoireouvert.consultation.web.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.Look;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.people.Person;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.meeting.Meeting;
import org.territoireouvert.consultation.meeting.Registration;
import org.territoireouvert.consultation.meeting.RegistrationRepository;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Shows staff who comes to a meeting; each person reads that their registration was seen. */
final class RegisteredPages {

    private static final int ASKED_TOGETHER = 500;

    private final PluginContext context;
    private final RequestedSteps steps;
    private final RequestedMeetings requested;
    private final RegistrationRepository registrations = new RegistrationRepository();

    RegisteredPages(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.requested = new RequestedMeetings(context, steps);
    }

    /** Somebody who is registered. */
    public record Registered(String name, LocalDate day) {}

    /** Shows the names: those who have a seat, and those who wait. */
    Response show(Request request) {
        Meeting meeting = requested.meeting(request);
        Actor.Agent agent = (Actor.Agent) request.actor();
        Look look = new Look("look.registration", steps.say(request.locale(), "look.to-welcome"));
        People people = context.service(People.class);
        List<Registration> all = context.database().write(handle -> {
            List<Registration> found =
                    new ArrayList<>(registrations.all(handle, meeting.id(), Registration.State.SEATED));
            found.addAll(registrations.all(handle, meeting.id(), Registration.State.WAITING));
            found.forEach(one -> people.recordLook(handle, agent, one.personId(), look));
            return found;
        });
        Map<String, Person> names = names(people, all);
        return requested
                .page(request, "meeting-registered", meeting, steps.say(request.locale(), "meetings.registered"))
                .crumb(meeting.plan().title(), meeting.preparationPath())
                .with("seated", named(all, names, false))
                .with("waiting", named(all, names, true));
    }

    private static Map<String, Person> names(People people, List<Registration> all) {
        List<String> ids = all.stream().map(Registration::personId).toList();
        Map<String, Person> names = new HashMap<>();
        for (int from = 0; from < ids.size(); from += ASKED_TOGETHER) {
            names.putAll(people.findAll(ids.subList(from, Math.min(ids.size(), from + ASKED_TOGETHER))));
        }
        return names;
    }

    private List<Registered> named(List<Registration> all, Map<String, Person> names, boolean waiting) {
        return all.stream()
                .filter(one -> one.isWaiting() == waiting)
                .map(one -> new Registered(
                        Optional.ofNullable(names.get(one.personId()))
                                .map(Person::displayName)
                                .orElse("–"),
                        LocalDate.ofInstant(one.registeredAt(), context.zone())))
                .toList();
    }
}
