package org.territoireouvert.calls.call;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.organisation.Classification;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.JsonObject;
import org.territoireouvert.api.text.KeptJson;
import org.territoireouvert.calls.model.AidRules;
import org.territoireouvert.calls.model.AidRules.CostCategory;
import org.territoireouvert.calls.model.Applicants;
import org.territoireouvert.calls.model.CallCalendar;
import org.territoireouvert.calls.model.CallKind;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.CallSubject;
import org.territoireouvert.calls.model.CallSubject.CallLink;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.Funding;
import org.territoireouvert.calls.model.Funding.Funder;
import org.territoireouvert.calls.model.Milestone;
import org.territoireouvert.calls.model.Selection;
import org.territoireouvert.calls.model.eligibility.EligibilityRule;

/**
 * Writes what a funder says about a call as the document that calls, drafts and versions keep, and reads it again. What a document
 * does not say is empty on the sheet. Safe for all threads.
 */
public final class CallSheets {

    private static final int WHOLE = 100;

    private final KeptJson json;

    /** Uses the JSON of the runtime. */
    public CallSheets(Json json) {
        this.json = new KeptJson(json);
    }

    /** Returns the document of a sheet. */
    public String write(CallSheet sheet) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("subject", subject(sheet.subject()));
        document.put("funding", funding(sheet.funding()));
        document.put("applicants", applicants(sheet.applicants()));
        document.put("calendar", calendar(sheet.calendar()));
        document.put("selection", sheet.selection());
        document.put("eligibility", sheet.eligibility());
        document.put("form", FormDocuments.write(sheet.form()));
        return json.write(document);
    }

    private static Map<String, Object> subject(CallSubject subject) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", subject.kind());
        fields.put("title", subject.title());
        fields.put("summary", subject.summary());
        fields.put("details", subject.details());
        fields.put("themes", subject.themes().stream().map(Theme::name).sorted().toList());
        fields.put("territories", subject.territories());
        fields.put("contact", subject.contact());
        fields.put("contactAddress", subject.contactAddress());
        fields.put("links", subject.links());
        return fields;
    }

    private static Map<String, Object> funding(Funding funding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(
                "funders",
                funding.funders().stream()
                        .map(funder -> Map.of(
                                "name", funder.name(),
                                "siret", funder.siret(),
                                "cents", funder.share().cents()))
                        .toList());
        fields.put("cents", funding.amount().cents());
        fields.put("aid", funding.aid());
        AidRules rules = funding.rules();
        fields.put("rate", rules.highestRate());
        rules.floor().ifPresent(floor -> fields.put("floorCents", floor.cents()));
        rules.ceiling().ifPresent(ceiling -> fields.put("ceilingCents", ceiling.cents()));
        fields.put("categories", rules.categories());
        fields.put("notFunded", funding.notFunded());
        return fields;
    }

    private static Map<String, Object> applicants(Applicants applicants) {
        return Map.of(
                "words",
                applicants.words(),
                "kinds",
                applicants.kinds().stream().map(Classification::code).sorted().toList(),
                "people",
                applicants.people(),
                "fewest",
                applicants.fewest());
    }

    private static Map<String, Object> calendar(CallCalendar calendar) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("opensOn", calendar.opensOn().toString());
        fields.put("closesOn", calendar.closesOn().toString());
        calendar.closesAt().ifPresent(hour -> fields.put("closesAt", hour.toString()));
        fields.put(
                "batches", calendar.batches().stream().map(LocalDate::toString).toList());
        fields.put(
                "milestones",
                calendar.milestones().stream()
                        .map(one -> Map.of(
                                "kind", one.kind().name(),
                                "title", one.title(),
                                "startsOn", one.startsOn().toString(),
                                "endsOn", one.endsOn().toString()))
                        .toList());
        return fields;
    }

    /**
     * Reads a document.
     *
     * @throws IllegalStateException when it is damaged
     */
    public CallSheet read(String document) {
        JsonObject read = json.object(document);
        return new CallSheet(
                readSubject(read.object("subject")),
                readFunding(read.object("funding")),
                readApplicants(read.object("applicants")),
                readCalendar(read.object("calendar")),
                readSelection(read.object("selection")),
                read.each("eligibility", CallSheets::readRule),
                FormDocuments.read(read.object("form")));
    }

    private static CallSubject readSubject(JsonObject subject) {
        return new CallSubject(
                subject.constant("kind", CallKind.class).orElse(CallKind.PROJECTS),
                subject.text("title"),
                subject.text("summary"),
                subject.text("details"),
                subject.texts("themes").stream().map(Theme::valueOf).collect(Collectors.toSet()),
                subject.texts("territories"),
                subject.text("contact"),
                subject.text("contactAddress"),
                subject.each("links", link -> new CallLink(link.text("label"), link.text("address"))));
    }

    private static Funding readFunding(JsonObject funding) {
        AidRules rules = new AidRules(
                whole(funding, "rate", WHOLE),
                funding.number("floorCents").map(Money::new),
                funding.number("ceilingCents").map(Money::new),
                funding.each(
                        "categories",
                        category -> new CostCategory(
                                category.text("code"),
                                category.text("label"),
                                category.flag("eligible"),
                                whole(category, "highestShare", WHOLE))));
        return new Funding(
                funding.each(
                        "funders",
                        funder -> new Funder(
                                funder.text("name"),
                                funder.text("siret"),
                                new Money(funder.number("cents").orElse(0L)))),
                new Money(funding.number("cents").orElse(0L)),
                funding.text("aid"),
                rules,
                funding.text("notFunded"));
    }

    private static Applicants readApplicants(JsonObject applicants) {
        return new Applicants(
                applicants.text("words"),
                applicants.texts("kinds").stream()
                        .map(Classification::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                applicants.flag("people"),
                whole(applicants, "fewest", 1));
    }

    private static CallCalendar readCalendar(JsonObject calendar) {
        return new CallCalendar(
                LocalDate.parse(calendar.text("opensOn")),
                LocalDate.parse(calendar.text("closesOn")),
                calendar.optional("closesAt").map(LocalTime::parse),
                calendar.texts("batches").stream().map(LocalDate::parse).toList(),
                calendar.each(
                        "milestones",
                        one -> new Milestone(
                                one.constant("kind", Milestone.Kind.class).orElse(Milestone.Kind.OTHER),
                                one.text("title"),
                                LocalDate.parse(one.text("startsOn")),
                                LocalDate.parse(one.text("endsOn")))));
    }

    private static Selection readSelection(JsonObject selection) {
        return new Selection(
                selection.text("chosenBy"),
                selection.each(
                        "criteria",
                        one -> new Criterion(
                                one.text("code"),
                                one.text("title"),
                                whole(one, "weight", WHOLE),
                                one.text("lookedAt"),
                                one.texts("guidance"))),
                selection.flag("anonymous"),
                whole(selection, "assessors", 2),
                whole(selection, "peers", 0),
                selection.constant("tieRule", Selection.TieRule.class).orElse(Selection.TieRule.BY_CRITERIA),
                selection.constant("feedback", Selection.Feedback.class).orElse(Selection.Feedback.SENT));
    }

    private static EligibilityRule readRule(JsonObject rule) {
        return new EligibilityRule(
                rule.constant("fact", EligibilityRule.Fact.class).orElseThrow(),
                rule.text("field"),
                rule.constant("test", EligibilityRule.Test.class).orElseThrow(),
                rule.texts("values"),
                rule.text("reason"));
    }

    private static int whole(JsonObject object, String name, int otherwise) {
        return object.number(name).map(Math::toIntExact).orElse(otherwise);
    }
}
