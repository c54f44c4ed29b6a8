package org.territoireouvert.calls.web.collective;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.collective.deciding.Propose;
import org.territoireouvert.calls.collective.deciding.SettleDecisions;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.collective.Proposal;
import org.territoireouvert.calls.model.collective.Proposal.Kind;

/** The forms with which something is proposed to the members. */
final class ProposePages {

    private static final String DAYS = "jours";
    private static final String MEMBER = "membre";
    private static final String REASON = "raison";
    private static final String NAMED = "designe";
    private static final String NOBODY = "personne";
    private static final String USUAL_DAYS = "7";
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_DAYS = 3;

    /** What can be proposed, by the last word of the address. */
    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("presentation", Kind.DESCRIBE);
        KINDS.put("charte", Kind.CHARTER);
        KINDS.put("coordination", Kind.COORDINATE);
        KINDS.put("exclusion", Kind.EXCLUDE);
        KINDS.put("dissolution", Kind.DISSOLVE);
    }

    /** A member that the charter may name. */
    public record NamedRow(String id, String name, boolean isNamed) {}

    private final CollectiveFrame frame;
    private final Propose propose;

    ProposePages(CollectiveFrame frame, SettleDecisions settle) {
        this.frame = frame;
        this.propose = new Propose(frame.store(), settle);
    }

    private static Kind kind(Request request) {
        String word = request.pathParameter("sorte");
        return Optional.ofNullable(KINDS.get(word))
                .orElseThrow(() -> new NotFoundException("Nothing like \"" + word + "\" can be proposed"));
    }

    Response ask(Request request) {
        Kind kind = kind(request);
        Inside inside = frame.read(handle -> frame.inside(handle, request));
        Collective now = inside.collective();
        FormInput form = FormInput.empty().prefill(DAYS, USUAL_DAYS);
        if (kind == Kind.DESCRIBE) {
            form.prefill(FoundPages.NAME, now.name())
                    .prefill(FoundPages.PURPOSE, now.purpose())
                    .prefill(FoundPages.REQUESTS, now.takesRequests() ? "1" : "");
        }
        if (kind == Kind.CHARTER) {
            form.prefill(FoundPages.CHARTER, now.charter().isBlank() ? template(request) : now.charter())
                    .prefill(FoundPages.RULE, now.rule().name());
        }
        List<String> named = inside.members().stream()
                .filter(Member::isNamed)
                .map(Member::id)
                .toList();
        return show(request, inside, kind, form, named);
    }

    private String template(Request request) {
        return frame.say(request.locale(), "collective.charter.template");
    }

    private Response show(Request request, Inside inside, Kind kind, FormInput form, List<String> named) {
        Locale locale = request.locale();
        String word = CollectiveFrame.word(kind);
        return frame.page(request, "collective-propose", frame.say(locale, "collective.propose." + word), inside)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("kind", word)
                .with("lead", frame.say(locale, "collective.propose." + word + ".lead"))
                .with("action", inside.collective().path() + "/proposer/" + request.pathParameter("sorte"))
                .with("acting", frame.actingChoices(inside))
                .with("days", frame.dayChoices(locale))
                .with("rules", frame.ruleChoices(locale))
                .with("others", others(inside, kind, locale))
                .with(
                        "named",
                        inside.members().stream()
                                .map(member -> new NamedRow(
                                        member.id(), inside.names().of(member.id()), named.contains(member.id())))
                                .toList());
    }

    private List<Choice> others(Inside inside, Kind kind, Locale locale) {
        List<Choice> choices = new ArrayList<>();
        if (kind == Kind.COORDINATE) {
            choices.add(new Choice(NOBODY, frame.say(locale, "collective.coordination.nobody")));
        }
        inside.members().stream()
                .filter(member -> kind != Kind.EXCLUDE || inside.acting().size() > 1 || !inside.actsFor(member.id()))
                .map(member -> new Choice(member.id(), inside.names().of(member.id())))
                .forEach(choices::add);
        return choices;
    }

    Response propose(Request request) {
        Kind kind = kind(request);
        Inside inside = frame.read(handle -> frame.inside(handle, request));
        FormInput form = FormInput.of(request);
        Optional<Proposal> proposal = proposal(form, request, kind);
        String member = frame.actingFor(form, inside);
        int days = days(form);
        List<String> named = request.formAll(NAMED);
        if (!form.isValid() || proposal.isEmpty()) {
            return show(request, inside, kind, form, named);
        }
        return frame.toMember(
                request,
                citizen -> CollectiveFrame.follow(
                        propose.propose(citizen, inside.collective().id(), member, proposal.get(), days),
                        form,
                        DAYS,
                        again -> show(request, inside, kind, again, named)));
    }

    private static int days(FormInput form) {
        String typed = form.optional(DAYS, LONGEST_DAYS);
        return typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : 0;
    }

    /** Reads what is proposed; empty when something is missing, which the form says. */
    private static Optional<Proposal> proposal(FormInput form, Request request, Kind kind) {
        return switch (kind) {
            case DESCRIBE ->
                Optional.of(new Proposal.Describe(
                        form.required(FoundPages.NAME, FoundPages.LONGEST_NAME, "collective.name.missing"),
                        form.required(FoundPages.PURPOSE, FoundPages.LONGEST_PURPOSE, "collective.purpose.missing"),
                        !form.optional(FoundPages.REQUESTS, 1).isEmpty()));
            case CHARTER -> {
                String text =
                        form.required(FoundPages.CHARTER, FoundPages.LONGEST_CHARTER, "collective.charter.missing");
                yield FoundPages.rule(form)
                        .map(rule -> new Proposal.Charter(
                                text, rule, rule == DecisionRule.NAMED ? request.formAll(NAMED) : List.of()));
            }
            case COORDINATE -> {
                String member = form.required(MEMBER, LONGEST_ID, "collective.member.missing");
                yield Optional.of(new Proposal.Coordinate(member.equals(NOBODY) ? "" : member));
            }
            case EXCLUDE -> {
                String member = form.required(MEMBER, LONGEST_ID, "collective.member.missing");
                String reason = form.required(REASON, LONGEST_REASON, "collective.reason.missing");
                yield Optional.of(new Proposal.Exclude(member, reason));
            }
            case DISSOLVE ->
                Optional.of(new Proposal.Dissolve(form.required(REASON, LONGEST_REASON, "collective.reason.missing")));
            case ADMIT, INVITE -> Optional.empty();
        };
    }
}
