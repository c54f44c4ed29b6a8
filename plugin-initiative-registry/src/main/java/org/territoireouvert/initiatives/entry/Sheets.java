package org.territoireouvert.initiatives.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Licence;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.standard.ParticipationLevel;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.JsonObject;
import org.territoireouvert.api.text.KeptJson;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Cost;
import org.territoireouvert.initiatives.model.Course;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Lessons;
import org.territoireouvert.initiatives.model.Lessons.Result;
import org.territoireouvert.initiatives.model.Means;
import org.territoireouvert.initiatives.model.Partnership;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;
import org.territoireouvert.initiatives.model.Place;
import org.territoireouvert.initiatives.model.Practice;
import org.territoireouvert.initiatives.model.Sharing;
import org.territoireouvert.initiatives.model.Sharing.SheetLink;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.model.Subject;
import org.territoireouvert.initiatives.model.Topic;
import org.territoireouvert.initiatives.model.WebAddress;

/**
 * Writes a sheet as the document that entries, drafts and versions keep, and reads it again. What a document does not say, or says
 * in a way that no sheet can, is empty on the sheet. Safe for all threads.
 */
public final class Sheets {

    private final KeptJson json;

    /** Uses the JSON of the runtime. */
    public Sheets(Json json) {
        this.json = new KeptJson(json);
    }

    /** Returns the document of a sheet, as text. */
    public String write(Sheet sheet) {
        return json.write(document(sheet));
    }

    /** Returns the document of a sheet, as values. */
    public Map<String, Object> document(Sheet sheet) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", sheet.kind());
        document.put("subject", sheet.subject());
        document.put("place", sheet.place());
        document.put("partnership", sheet.partnership());
        document.put("course", sheet.course());
        document.put(
                "means",
                Map.of("costs", costs(sheet.means()), "funding", sheet.means().funding()));
        document.put("lessons", sheet.lessons());
        document.put("sharing", sheet.sharing());
        return document;
    }

    private static List<Map<String, Object>> costs(Means means) {
        return means.costs().stream()
                .map(cost -> Map.<String, Object>of(
                        "kind", cost.kind(),
                        "cents", cost.amount().cents(),
                        "hours", cost.hours(),
                        "note", cost.note()))
                .toList();
    }

    /** Returns the sheet of a document. */
    public Sheet read(String document) {
        return read(json.object(document));
    }

    /** Returns the sheet of a document, possibly written by others. */
    public Sheet read(JsonObject sheet) {
        return new Sheet(
                sheet.constant("kind", EntryKind.class).orElse(EntryKind.INITIATIVE),
                subject(sheet.object("subject")),
                place(sheet.object("place")),
                partnership(sheet.object("partnership")),
                course(sheet.object("course")),
                new Means(
                        sheet.object("means").each("costs", Sheets::cost),
                        sheet.object("means").text("funding")),
                lessons(sheet.object("lessons")),
                sharing(sheet.object("sharing")));
    }

    private static Subject subject(JsonObject subject) {
        return new Subject(
                subject.text("title"),
                subject.text("summary"),
                subject.text("problem"),
                subject.text("story"),
                constants(subject.texts("topics"), Topic.class));
    }

    private static Place place(JsonObject place) {
        JsonObject point = place.object("point");
        return new Place(
                place.text("name"),
                place.texts("territories"),
                Coordinates.parse(point.text("latitude"), point.text("longitude")));
    }

    private static Partnership partnership(JsonObject partnership) {
        return new Partnership(
                partnership.object("holder").optional("name").map(name -> body(partnership.object("holder"))),
                partnership.each("partners", Sheets::body));
    }

    private static Body body(JsonObject body) {
        return new Body(body.text("name"), body.text("number"), body.text("role"));
    }

    private static Course course(JsonObject course) {
        return new Course(
                course.constant("phase", Phase.class),
                course.constant("status", PhaseStatus.class),
                course.constant("level", ParticipationLevel.class),
                constants(course.texts("methods"), Practice.class),
                date(course, "startedOn"),
                date(course, "endedOn"),
                course.number("participants"),
                course.text("counted"));
    }

    private static Cost cost(JsonObject cost) {
        return new Cost(
                cost.constant("kind", Cost.Kind.class).orElse(Cost.Kind.OTHER),
                new Money(cost.number("cents").orElse(0L)),
                cost.number("hours").orElse(0L),
                cost.text("note"));
    }

    private static Lessons lessons(JsonObject lessons) {
        return new Lessons(
                lessons.each(
                        "results",
                        result -> new Result(result.text("fact"), WebAddress.orNone(result.text("evidence")))),
                lessons.texts("failures"),
                lessons.texts("conditions"));
    }

    private static Sharing sharing(JsonObject sharing) {
        return new Sharing(
                sharing.text("kit"),
                sharing.each(
                        "links", link -> new SheetLink(link.text("title"), WebAddress.orNone(link.text("address")))),
                sharing.constant("licence", Licence.class).orElse(Licence.ETALAB_2_0),
                sharing.text("contact"),
                WebAddress.orMail(sharing.text("address")),
                sharing.flag("isPeer"));
    }

    private static Optional<LocalDate> date(JsonObject course, String name) {
        try {
            return course.optional(name).map(LocalDate::parse);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Set<E> constants(List<String> names, Class<E> type) {
        Set<E> found = new LinkedHashSet<>();
        for (E constant : type.getEnumConstants()) {
            if (names.contains(constant.name())) {
                found.add(constant);
            }
        }
        return found;
    }
}
