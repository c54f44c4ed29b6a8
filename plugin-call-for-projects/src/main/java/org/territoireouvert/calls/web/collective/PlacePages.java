package org.territoireouvert.calls.web.collective;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.collective.deciding.SettleDecisions;
import org.territoireouvert.calls.collective.joining.Entrance;
import org.territoireouvert.calls.collective.joining.KeepPlace;
import org.territoireouvert.calls.collective.joining.LeaveCollective;
import org.territoireouvert.calls.model.collective.Member;

/** What a member decides about itself: what it brings, whether its name is shown, who acts for it, and to leave. */
final class PlacePages {

    private static final String PERSON = "personne";
    private static final int LONGEST_ID = 40;

    /** Somebody whom the organisation confirmed. */
    public record RepresentativeRow(String id, String name) {}

    private final CollectiveFrame frame;
    private final KeepPlace keep;
    private final LeaveCollective leave;

    PlacePages(CollectiveFrame frame, SettleDecisions settle) {
        this.frame = frame;
        this.keep = new KeepPlace(frame.store());
        this.leave = new LeaveCollective(frame.store(), settle);
    }

    private static Member member(Request request, Inside inside) {
        String id = request.pathParameter("membre");
        return inside.acting().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Member " + id + " is not theirs"));
    }

    Response show(Request request) {
        return frame.read(handle -> {
            Inside inside = frame.inside(handle, request);
            Member member = member(request, inside);
            boolean isShown = frame.store()
                    .members()
                    .shown(handle, inside.collective().id())
                    .contains(member.id());
            FormInput form = FormInput.empty()
                    .prefill(EntranceForm.BRINGS, member.brings())
                    .prefill(EntranceForm.SHOWN, isShown ? "1" : "");
            return show(request, inside, member, form);
        });
    }

    private Page show(Request request, Inside inside, Member member, FormInput form) {
        Locale locale = request.locale();
        boolean isOrganisation = member.kind() == Member.Kind.ORGANISATION;
        boolean represents = isOrganisation
                && frame.context()
                        .service(Organisations.class)
                        .isRepresentative(request.actor(), member.organisationId());
        List<String> confirmed = frame.read(handle -> frame.store().members().representatives(handle, member.id()));
        List<String> others = represents ? frame.read(handle -> keep.canBeConfirmed(handle, member)) : List.of();
        inside.names().know(confirmed);
        inside.names().know(others);
        String name = inside.names().of(member.id());
        return frame.page(request, "collective-member", frame.say(locale, "collective.place.title", name), inside)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("name", name)
                .with("action", KeepPlace.path(member))
                .with("isOrganisation", isOrganisation)
                .with("represents", represents)
                .with("isLast", inside.members().size() == 1)
                .with(
                        "confirmed",
                        confirmed.stream()
                                .map(id ->
                                        new RepresentativeRow(id, inside.names().ofPerson(id)))
                                .toList())
                .with(
                        "others",
                        others.stream()
                                .map(id -> new Choice(id, inside.names().ofPerson(id)))
                                .toList());
    }

    Response change(Request request) {
        return frame.toMember(request, citizen -> {
            Inside inside = frame.read(handle -> frame.inside(handle, request));
            Member member = member(request, inside);
            String id = inside.collective().id();
            FormInput form = FormInput.of(request);
            if (request.form("quitter").isPresent()) {
                return CollectiveFrame.follow(leave.leave(citizen, id, member.id()));
            }
            if (request.form("retirer").isPresent()) {
                return CollectiveFrame.follow(keep.remove(
                        citizen, id, member.id(), request.form("retirer").orElse("")));
            }
            if (request.form("confirmer").isPresent()) {
                String person = form.required(PERSON, LONGEST_ID, "collective.representative.missing");
                return form.isValid()
                        ? CollectiveFrame.follow(
                                keep.confirm(citizen, id, member.id(), person),
                                form,
                                PERSON,
                                again -> show(request, inside, member, kept(again, member)))
                        : show(request, inside, member, kept(form, member));
            }
            Entrance entrance = EntranceForm.entrance(form);
            return form.isValid()
                    ? CollectiveFrame.follow(keep.describe(citizen, id, member.id(), entrance))
                    : show(request, inside, member, form);
        });
    }

    private static FormInput kept(FormInput form, Member member) {
        return form.prefill(EntranceForm.BRINGS, member.brings());
    }
}
