package org.territoireouvert.calls.web.collective;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.collective.joining.KeepPlace;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.Member;

/** The page of a collective: what everybody sees, and all of it for its members. */
final class CollectivePage {

    /**
     * A member in the list.
     *
     * @param path of the page of an organisation, empty for a person
     * @param place page on which who acts for the member looks after it, empty for others
     * @param marks what it is beside a member, in words
     */
    public record MemberRow(String name, String path, String brings, String place, List<String> marks) {
        /** Copies the list. */
        public MemberRow {
            marks = List.copyOf(marks);
        }
    }

    private final CollectiveFrame frame;
    private final DecisionViews decisions;

    CollectivePage(CollectiveFrame frame) {
        this.frame = frame;
        this.decisions = new DecisionViews(frame);
    }

    Response show(Request request) {
        String id = request.pathParameter("id");
        return frame.read(handle -> {
            Collective collective = frame.store()
                    .collectives()
                    .find(handle, id)
                    .orElseThrow(() -> new NotFoundException("Collective " + id));
            boolean isMember =
                    !frame.store().acting().of(handle, request.actor(), id).isEmpty();
            if (isMember) {
                return ofMember(handle, request);
            }
            if (!collective.active()) {
                throw new NotFoundException("Collective " + id + " is dissolved");
            }
            return ofEverybody(handle, request, collective);
        });
    }

    private Page ofEverybody(Handle handle, Request request, Collective collective) {
        CollectiveStore store = frame.store();
        Locale locale = request.locale();
        List<Member> members = store.today(handle, collective.id());
        Set<String> shown = store.members().shown(handle, collective.id());
        List<Member> named = members.stream()
                .filter(member -> member.kind() == Member.Kind.ORGANISATION || shown.contains(member.id()))
                .toList();
        MemberNames names = MemberNames.of(frame.context(), locale, named);
        return frame.page(request, "collective", collective.name())
                .description(collective.purpose())
                .with("collective", collective)
                .with("rule", frame.ruleWords(collective.rule(), locale))
                .with(
                        "members",
                        named.stream()
                                .map(member -> new MemberRow(names.of(member.id()), path(member), "", "", List.of()))
                                .toList())
                .with("unnamed", members.size() - named.size());
    }

    private String path(Member member) {
        return member.kind() == Member.Kind.PERSON
                ? ""
                : frame.context()
                        .service(Organisations.class)
                        .find(member.organisationId())
                        .map(organisation -> organisation.path())
                        .orElse("");
    }

    private Page ofMember(Handle handle, Request request) {
        Inside inside = frame.inside(handle, request);
        Locale locale = request.locale();
        Collective collective = inside.collective();
        Optional<Member> coordinator =
                inside.members().stream().filter(Member::coordinates).findFirst();
        return frame.page(request, "collective-inside", collective.name())
                .with("collective", collective)
                .with("rule", frame.ruleWords(collective.rule(), locale))
                .with(
                        "ruleHint",
                        frame.say(locale, "collective.rule." + CollectiveFrame.word(collective.rule()) + ".hint"))
                .with(
                        "coordinator",
                        coordinator
                                .map(member -> inside.names().of(member.id()))
                                .orElse(""))
                .with("open", decisions.open(handle, inside, locale))
                .with(
                        "members",
                        inside.members().stream()
                                .map(member -> row(inside, member, locale))
                                .toList())
                .with("isAlone", inside.members().size() == 1);
    }

    private MemberRow row(Inside inside, Member member, Locale locale) {
        List<String> marks = new ArrayList<>();
        if (inside.actsFor(member.id())) {
            marks.add(frame.say(locale, "collective.mark.yours"));
        }
        if (member.coordinates()) {
            marks.add(frame.say(locale, "collective.mark.coordinates"));
        }
        if (member.isNamed() && inside.collective().rule() == DecisionRule.NAMED) {
            marks.add(frame.say(locale, "collective.mark.named"));
        }
        return new MemberRow(
                inside.names().of(member.id()),
                path(member),
                member.brings(),
                inside.actsFor(member.id()) && inside.collective().active() ? KeepPlace.path(member) : "",
                marks);
    }
}
