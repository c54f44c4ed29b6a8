package org.territoireouvert.calls.web.team;

import java.util.Optional;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.collective.Seat;
import org.territoireouvert.calls.model.team.Mentor;
import org.territoireouvert.calls.model.team.Mentor.Offer;
import org.territoireouvert.calls.model.team.TeamLimits;
import org.territoireouvert.calls.team.mentor.KeepMentor;

/** The forms in which mentors offer themselves, and in which staff of a call name and remove them. */
final class MentoringPages {

    private static final String NAME = "nom";
    private static final String REASON = "motif";
    private static final String REVISION = "revision";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NUMBER = 9;

    private final TeamFrame frame;
    private final MentorPages mentors;
    private final KeepMentor keep;

    MentoringPages(TeamFrame frame, MentorPages mentors) {
        this.frame = frame;
        this.mentors = mentors;
        this.keep = new KeepMentor(frame.store());
    }

    private PlaceFields places() {
        return new PlaceFields(frame.context().service(Territories.class));
    }

    Response askOffer(Request request) {
        return frame.toCitizen(
                request,
                citizen -> showOffer(request, citizen, TeamFrame.asPerson().prefill("nombre", "2"), places()));
    }

    private Page showOffer(Request request, Actor.Citizen citizen, FormInput form, PlaceFields places) {
        Call call = frame.call(request);
        TeamWords words = frame.words(request);
        return page(request, call, words.say("team.mentor.offer"), form, places)
                .with("seats", frame.seats(citizen, words))
                .with("isService", false)
                .with("isNew", true)
                .with("action", Mentor.all(call.slug()) + "/proposer")
                .with("back", Mentor.all(call.slug()));
    }

    private Page page(Request request, Call call, String title, FormInput form, PlaceFields places) {
        TeamWords words = frame.words(request);
        return frame.page(request, "team-mentor-write", title, call)
                .crumb(words.say("team.mentors.title"), Mentor.all(call.slug()))
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("themes", MentorForm.themes(words))
                .with("fields", places.fields())
                .with("known", places.known())
                .with("most", TeamLimits.TEAMS);
    }

    Response offer(Request request) {
        Call call = frame.call(request);
        return frame.toCitizen(request, citizen -> {
            FormInput form = FormInput.of(request);
            PlaceFields places = places();
            Optional<Seat> seat = frame.seat(form, citizen);
            Optional<Offer> offer = MentorForm.read(form, places, 0);
            if (seat.isEmpty() || offer.isEmpty()) {
                return showOffer(request, citizen, form, places);
            }
            return TeamFrame.follow(
                    keep.offer(citizen, call.slug(), seat.get(), offer.get()),
                    form,
                    again -> showOffer(request, citizen, again, places));
        });
    }

    Response askService(Request request) {
        return showService(request, FormInput.empty().prefill("nombre", "4"), places());
    }

    private Page showService(Request request, FormInput form, PlaceFields places) {
        Call call = frame.call(request);
        return page(request, call, frame.words(request).say("team.mentor.service"), form, places)
                .with("isService", true)
                .with("isNew", true)
                .with("action", Mentor.all(call.slug()) + "/nommer")
                .with("back", Mentor.all(call.slug()));
    }

    Response nameService(Request request) {
        Call call = frame.call(request);
        FormInput form = FormInput.of(request);
        PlaceFields places = places();
        String name = form.required(NAME, LONGEST_NAME, "team.mentor.name.missing");
        Optional<Offer> offer = MentorForm.read(form, places, 0);
        if (offer.isEmpty()) {
            return showService(request, form, places);
        }
        return TeamFrame.follow(
                keep.nameService(request.actor(), call.slug(), name.strip(), offer.get()),
                form,
                again -> showService(request, again, places));
    }

    private Mentor own(Request request) {
        Mentor mentor = frame.read(handle -> mentors.mentor(handle, request));
        if (!frame.store().acting().actsFor(request.actor(), mentor)) {
            throw new NotFoundException("Mentor " + mentor.id() + " is not theirs");
        }
        return mentor;
    }

    Response askChange(Request request) {
        Mentor mentor = own(request);
        FormInput form = FormInput.empty().prefill(REVISION, String.valueOf(mentor.revision()));
        PlaceFields places = places();
        MentorForm.fill(form, mentor.offer(), places);
        return showChange(request, mentor, form, places);
    }

    private Page showChange(Request request, Mentor mentor, FormInput form, PlaceFields places) {
        return page(request, frame.call(request), frame.words(request).say("team.mentor.change"), form, places)
                .with("isService", mentor.isService())
                .with("isNew", false)
                .with("action", mentor.path() + "/modifier")
                .with("back", mentor.path());
    }

    Response change(Request request) {
        Mentor mentor = own(request);
        FormInput form = FormInput.of(request);
        PlaceFields places = places();
        String revision = form.optional(REVISION, LONGEST_NUMBER);
        Optional<Offer> offer =
                MentorForm.read(form, places, mentor.offer().places().size());
        if (offer.isEmpty()) {
            return showChange(request, mentor, form, places);
        }
        return TeamFrame.follow(
                keep.change(request.actor(), mentor.id(), WritePages.number(revision), offer.get()),
                form,
                again -> showChange(
                        request,
                        mentor,
                        again.prefill(REVISION, String.valueOf(own(request).revision())),
                        places));
    }

    /** Takes no more teams, or takes some again. */
    Response settle(Request request) {
        Mentor mentor = own(request);
        return TeamFrame.follow(keep.open(
                request.actor(), mentor.id(), request.form("acte").orElse("").equals("ouvrir")));
    }

    Response name(Request request) {
        Mentor mentor = frame.read(handle -> mentors.mentor(handle, request));
        return TeamFrame.follow(keep.name(request.actor(), mentor.id()));
    }

    Response askRemoval(Request request) {
        return showRemoval(request, FormInput.empty());
    }

    private Page showRemoval(Request request, FormInput form) {
        Mentor mentor = frame.read(handle -> mentors.mentor(handle, request));
        TeamWords words = frame.words(request);
        return frame.page(request, "team-remove", words.say("team.remove.mentor"), frame.call(request))
                .crumb(words.say("team.mentors.title"), Mentor.all(mentor.callSlug()))
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("what", frame.names(request).of(mentor))
                .with("action", mentor.path() + "/retrait")
                .with("back", mentor.path());
    }

    Response remove(Request request) {
        Mentor mentor = frame.read(handle -> mentors.mentor(handle, request));
        FormInput form = FormInput.of(request);
        String reason = form.required(REASON, LONGEST_REASON, "team.remove.missing");
        return form.isValid()
                ? TeamFrame.follow(
                        keep.remove(request.actor(), mentor.id(), reason), form, again -> showRemoval(request, again))
                : showRemoval(request, form);
    }
}
