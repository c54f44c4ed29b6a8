package org.territoireouvert.calls.web.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.organisation.Classification;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.call.draft.CallDraft;
import org.territoireouvert.calls.call.draft.Edit;
import org.territoireouvert.calls.call.draft.RuleEdits;
import org.territoireouvert.calls.call.draft.RuleTests;
import org.territoireouvert.calls.call.draft.SaveDraft;
import org.territoireouvert.calls.call.draft.SaveDraft.Saving;
import org.territoireouvert.calls.model.CallPart;
import org.territoireouvert.calls.model.eligibility.EligibilityRule;
import org.territoireouvert.calls.model.eligibility.EligibilityRule.Fact;
import org.territoireouvert.calls.model.eligibility.EligibilityRule.Test;
import org.territoireouvert.calls.web.CallWords;

/** The rules of a call: each with the sentence that will be read. A rule is known by what it says when it was read. */
final class RulePages {

    private static final String NEW = "nouvelle";
    private static final String ABOUT = "quoi";
    private static final String TRACE = "trace";
    private static final int LONGEST = 100;
    private static final int SPARE_PLACES = 2;

    private final DeskFrame frame;
    private final SaveDraft saveDraft;

    RulePages(DeskFrame frame, SaveDraft saveDraft) {
        this.frame = frame;
        this.saveDraft = saveDraft;
    }

    /** A rule in the list. */
    public record RuleRow(String sentence, String reason, String path, String trace) {}

    Response show(Request request) {
        return page(request, frame.draft(request), FormInput.empty());
    }

    private Page page(Request request, CallDraft draft, FormInput form) {
        CallWords words = frame.words(request);
        List<StepRow> steps = StepRow.of(draft, Optional.of(CallPart.RULES), words);
        List<RuleRow> rules = draft.sheet().eligibility().stream()
                .map(rule -> new RuleRow(
                        words.rule(rule, draft.sheet().form()),
                        rule.reason(),
                        draft.path(CallPart.RULES) + "/" + RuleEdits.trace(rule),
                        RuleEdits.trace(rule)))
                .toList();
        return frame.draftPage(request, "desk-rules", words.part(CallPart.RULES), draft)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("steps", steps)
                .with("step", steps.get(CallPart.RULES.ordinal()))
                .with("rules", rules)
                .with("pairs", pairs(draft, words))
                .with("kept", form.isValid() && request.query("garde").isPresent());
    }

    private static List<Choice> pairs(CallDraft draft, CallWords words) {
        List<Choice> pairs = new ArrayList<>();
        for (RuleTests.Pair pair : RuleTests.pairs()) {
            boolean possible = pair.fact() != Fact.ANSWER
                    || draft.sheet()
                            .form()
                            .fields()
                            .anyMatch(field -> RuleTests.ofAnswer(field.kind()).contains(pair.test()));
            if (possible) {
                pairs.add(new Choice(pair.code(), words.say("desk.rule.about." + pair.code())));
            }
        }
        return pairs;
    }

    /** Moves or removes a rule, or says that there is none. */
    Response act(Request request) {
        CallDraft draft = frame.draft(request);
        FormInput form = FormInput.of(request);
        String trace = form.optional(TRACE, LONGEST);
        Edit edit = switch (form.optional("acte", LONGEST)) {
            case "haut" -> RuleEdits.move(trace, -1);
            case "bas" -> RuleEdits.move(trace, 1);
            case "retirer" -> RuleEdits.remove(trace);
            default -> Edit.Done::new;
        };
        return switch (saveDraft.change(DeskFrame.agent(request).personId(), draft.id(), CallPart.RULES, edit)) {
            case Saving.Kept kept ->
                new Response.Redirect(
                        form.value("acte").equals("garder")
                                ? draft.path() + "?garde=1"
                                : draft.path(CallPart.RULES) + "?garde=1");
            case Saving.Changed changed -> page(request, changed.draft(), form.error("", "desk.rules.gone"));
            case Saving.Refused refused ->
                page(
                        request,
                        refused.draft(),
                        form.error(
                                "",
                                refused.refusal().messageKey(),
                                refused.refusal().arguments().toArray()));
        };
    }

    private record Place(CallDraft draft, String trace, Optional<EligibilityRule> rule) {
        String path() {
            return draft.path(CallPart.RULES) + "/" + (trace.isEmpty() ? NEW : trace);
        }
    }

    private Place place(Request request) {
        CallDraft draft = frame.draft(request);
        String trace = request.pathParameter("rule");
        if (trace.equals(NEW)) {
            return new Place(draft, "", Optional.empty());
        }
        return new Place(
                draft,
                trace,
                draft.sheet().eligibility().stream()
                        .filter(rule -> RuleEdits.trace(rule).equals(trace))
                        .findFirst());
    }

    private static Optional<RuleTests.Pair> pair(String code) {
        return RuleTests.pairs().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private RuleForm form(Place place, RuleTests.Pair pair) {
        return new RuleForm(pair, place.draft().sheet().form(), frame.context().service(Territories.class));
    }

    /** Shows the page of a rule; what a new one looks at is chosen on the list. */
    Response showRule(Request request) {
        Place place = place(request);
        if (place.trace().isEmpty()) {
            Optional<RuleTests.Pair> chosen = request.query(ABOUT).flatMap(RulePages::pair);
            return chosen.<Response>map(
                            pair -> rulePage(request, place, pair, form(place, pair), FormInput.empty(), SPARE_PLACES))
                    .orElseGet(() ->
                            page(request, place.draft(), FormInput.empty().error(ABOUT, "desk.rule.about.missing")));
        }
        EligibilityRule rule = place.rule().orElseThrow(() -> new NotFoundException("Rule " + place.trace()));
        RuleTests.Pair pair = new RuleTests.Pair(rule.fact(), rule.test());
        RuleForm fields = form(place, pair);
        FormInput form = FormInput.empty();
        fields.fill(form, rule);
        return rulePage(request, place, pair, fields, form, rule.values().size() + 1);
    }

    private Page rulePage(
            Request request, Place place, RuleTests.Pair pair, RuleForm fields, FormInput form, int places) {
        CallWords words = frame.words(request);
        return frame.draftPage(
                        request,
                        "desk-rule",
                        words.say(place.trace().isEmpty() ? "desk.rule.new" : "desk.rule.edit"),
                        place.draft())
                .status(form.isValid() ? 200 : 422)
                .crumb(words.part(CallPart.RULES), place.draft().path(CallPart.RULES))
                .with("form", form)
                .with("action", place.path())
                .with("back", place.draft().path(CallPart.RULES))
                .with("about", pair.code())
                .with("aboutLabel", words.say("desk.rule.about." + pair.code()))
                .with("fact", pair.fact().name())
                .with("given", pair.test() == Test.GIVEN)
                .with("places", RowFields.of(RuleForm.PLACE, places))
                .with("several", fields.several())
                .with("known", frame.context().service(Territories.class).ofAuthority())
                .with(
                        "organisations",
                        Arrays.stream(Classification.values())
                                .map(kind -> new Choice(RuleForm.KIND + "-" + kind.name(), words.organisations(kind)))
                                .toList())
                .with(
                        "fields",
                        fields.fields().stream()
                                .map(field -> new Choice(field.code(), field.label()))
                                .toList());
    }

    /** Keeps a rule. */
    Response receiveRule(Request request) {
        Place place = place(request);
        FormInput form = FormInput.of(request);
        TypedFields typed = new TypedFields(form);
        RuleTests.Pair pair =
                pair(typed.text(ABOUT, LONGEST)).orElseThrow(() -> new NotFoundException("A rule looks at something"));
        RuleForm fields = form(place, pair);
        Optional<EligibilityRule> rule = fields.read(typed);
        int places = Math.max(SPARE_PLACES, typed.rows(RuleForm.PLACE).size());
        if (form.optional("acte", LONGEST).equals("ligne-" + RuleForm.PLACE)) {
            FormInput same = FormInput.empty();
            typed.typed().forEach(same::prefill);
            return rulePage(request, place, pair, fields, same, places + 1);
        }
        if (rule.isEmpty()) {
            return rulePage(request, place, pair, fields, form, places);
        }
        Edit edit = place.trace().isEmpty() ? RuleEdits.add(rule.get()) : RuleEdits.change(place.trace(), rule.get());
        String person = DeskFrame.agent(request).personId();
        return switch (saveDraft.change(person, place.draft().id(), CallPart.RULES, edit)) {
            case Saving.Kept kept -> new Response.Redirect(place.draft().path(CallPart.RULES) + "?garde=1");
            case Saving.Changed changed ->
                rulePage(
                        request,
                        new Place(changed.draft(), "", Optional.empty()),
                        pair,
                        fields,
                        form.error("", "desk.rule.changed"),
                        places);
            case Saving.Refused refused ->
                rulePage(
                        request,
                        place,
                        pair,
                        fields,
                        form.error(
                                "",
                                refused.refusal().messageKey(),
                                refused.refusal().arguments().toArray()),
                        places);
        };
    }
}
