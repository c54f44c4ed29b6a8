package org.territoireouvert.initiatives.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Fields of a sheet, as two versions are compared and two texts are brought together: each is taken from one sheet or from the other,
 * whole.
 */
public enum SheetField {
    /** Title. */
    TITLE(
            SheetPart.SUBJECT,
            sheet -> sheet.subject().title(),
            (into, from) -> into.with(subject(
                    from.subject().title(),
                    into.subject().summary(),
                    into.subject(),
                    into.subject().topics()))),
    /** Summary. */
    SUMMARY(
            SheetPart.SUBJECT,
            sheet -> sheet.subject().summary(),
            (into, from) -> into.with(subject(
                    into.subject().title(),
                    from.subject().summary(),
                    into.subject(),
                    into.subject().topics()))),
    /** Problem. */
    PROBLEM(
            SheetPart.SUBJECT,
            sheet -> sheet.subject().problem(),
            (into, from) -> into.with(new Subject(
                    into.subject().title(),
                    into.subject().summary(),
                    from.subject().problem(),
                    into.subject().story(),
                    into.subject().topics()))),
    /** Story. */
    STORY(
            SheetPart.SUBJECT,
            sheet -> sheet.subject().story(),
            (into, from) -> into.with(new Subject(
                    into.subject().title(),
                    into.subject().summary(),
                    into.subject().problem(),
                    from.subject().story(),
                    into.subject().topics()))),
    /** Topics. */
    TOPICS(
            SheetPart.SUBJECT,
            sheet -> sheet.subject().topics(),
            (into, from) -> into.with(subject(
                    into.subject().title(),
                    into.subject().summary(),
                    into.subject(),
                    from.subject().topics()))),
    /** Name of the place. */
    PLACE(
            SheetPart.PLACE,
            sheet -> sheet.place().name(),
            (into, from) -> into.with(new Place(
                    from.place().name(),
                    into.place().territories(),
                    into.place().point()))),
    /** Territories. */
    TERRITORIES(
            SheetPart.PLACE,
            sheet -> sheet.place().territories(),
            (into, from) -> into.with(new Place(
                    into.place().name(),
                    from.place().territories(),
                    into.place().point()))),
    /** Point on the map. */
    POINT(
            SheetPart.PLACE,
            sheet -> sheet.place().point(),
            (into, from) -> into.with(new Place(
                    into.place().name(),
                    into.place().territories(),
                    from.place().point()))),
    /** Holder with its number. */
    HOLDER(
            SheetPart.PARTNERSHIP,
            sheet -> sheet.partnership().holder(),
            (into, from) -> into.with(new Partnership(
                    from.partnership().holder(), into.partnership().partners()))),
    /** Partners. */
    PARTNERS(
            SheetPart.PARTNERSHIP,
            sheet -> sheet.partnership().partners(),
            (into, from) -> into.with(new Partnership(
                    into.partnership().holder(), from.partnership().partners()))),
    /** Phase and how it goes. */
    PHASE(
            SheetPart.COURSE,
            sheet -> List.of(sheet.course().phase(), sheet.course().status()),
            (into, from) ->
                    into.with(course(into.course(), from.course(), into.course(), into.course(), into.course()))),
    /** Weight of participation. */
    LEVEL(
            SheetPart.COURSE,
            sheet -> sheet.course().level(),
            (into, from) -> into.with(new Course(
                    into.course().phase(),
                    into.course().status(),
                    from.course().level(),
                    into.course().methods(),
                    into.course().startedOn(),
                    into.course().endedOn(),
                    into.course().participants(),
                    into.course().counted()))),
    /** Ways of doing. */
    METHODS(
            SheetPart.COURSE,
            sheet -> sheet.course().methods(),
            (into, from) ->
                    into.with(course(into.course(), into.course(), from.course(), into.course(), into.course()))),
    /** First and last day. */
    DATES(
            SheetPart.COURSE,
            sheet -> List.of(sheet.course().startedOn(), sheet.course().endedOn()),
            (into, from) ->
                    into.with(course(into.course(), into.course(), into.course(), from.course(), into.course()))),
    /** How many took part. */
    PARTICIPANTS(
            SheetPart.COURSE,
            sheet -> List.of(sheet.course().participants(), sheet.course().counted()),
            (into, from) ->
                    into.with(course(into.course(), into.course(), into.course(), into.course(), from.course()))),
    /** Costs. */
    COSTS(
            SheetPart.MEANS,
            sheet -> sheet.means().costs(),
            (into, from) ->
                    into.with(new Means(from.means().costs(), into.means().funding()))),
    /** Who pays. */
    FUNDING(
            SheetPart.MEANS,
            sheet -> sheet.means().funding(),
            (into, from) ->
                    into.with(new Means(into.means().costs(), from.means().funding()))),
    /** Results. */
    RESULTS(
            SheetPart.LESSONS,
            sheet -> sheet.lessons().results(),
            (into, from) -> into.with(new Lessons(
                    from.lessons().results(),
                    into.lessons().failures(),
                    into.lessons().conditions()))),
    /** What did not work. */
    FAILURES(
            SheetPart.LESSONS,
            sheet -> sheet.lessons().failures(),
            (into, from) -> into.with(new Lessons(
                    into.lessons().results(),
                    from.lessons().failures(),
                    into.lessons().conditions()))),
    /** Conditions. */
    CONDITIONS(
            SheetPart.LESSONS,
            sheet -> sheet.lessons().conditions(),
            (into, from) -> into.with(new Lessons(
                    into.lessons().results(),
                    into.lessons().failures(),
                    from.lessons().conditions()))),
    /** Kit to start. */
    KIT(
            SheetPart.SHARING,
            sheet -> sheet.sharing().kit(),
            (into, from) -> into.with(sharing(from.sharing(), into.sharing(), into.sharing(), into.sharing()))),
    /** Links. */
    LINKS(
            SheetPart.SHARING,
            sheet -> sheet.sharing().links(),
            (into, from) -> into.with(sharing(into.sharing(), from.sharing(), into.sharing(), into.sharing()))),
    /** Licence. */
    LICENCE(
            SheetPart.SHARING,
            sheet -> sheet.sharing().licence(),
            (into, from) -> into.with(sharing(into.sharing(), into.sharing(), from.sharing(), into.sharing()))),
    /** Contact, and whether those who did it are willing to talk. */
    CONTACT(
            SheetPart.SHARING,
            sheet -> List.of(
                    sheet.sharing().contact(),
                    sheet.sharing().address(),
                    sheet.sharing().isPeer()),
            (into, from) -> into.with(sharing(into.sharing(), into.sharing(), into.sharing(), from.sharing())));

    private final SheetPart part;
    private final Function<Sheet, Object> value;
    private final BinaryOperator<Sheet> take;

    SheetField(SheetPart part, Function<Sheet, Object> value, BinaryOperator<Sheet> take) {
        this.part = part;
        this.value = value;
        this.take = take;
    }

    private static Subject subject(String title, String summary, Subject texts, Set<Topic> topics) {
        return new Subject(title, summary, texts.problem(), texts.story(), topics);
    }

    private static Course course(Course level, Course phase, Course methods, Course dates, Course participants) {
        return new Course(
                phase.phase(),
                phase.status(),
                level.level(),
                methods.methods(),
                dates.startedOn(),
                dates.endedOn(),
                participants.participants(),
                participants.counted());
    }

    private static Sharing sharing(Sharing kit, Sharing links, Sharing licence, Sharing contact) {
        return new Sharing(
                kit.kit(), links.links(), licence.licence(), contact.contact(), contact.address(), contact.isPeer());
    }

    /** Returns the part of the form in which it is written. */
    public SheetPart part() {
        return part;
    }

    /** Tells whether two sheets say the same in this field. */
    public boolean isSame(Sheet one, Sheet other) {
        return value.apply(one).equals(value.apply(other));
    }

    /** Returns a sheet with this field taken from another one. */
    public Sheet take(Sheet into, Sheet from) {
        return take.apply(into, from);
    }

    /** Returns what a sheet says in this field, as a text that is equal exactly when the values are; not for readers. */
    public String trace(Sheet sheet) {
        return name() + "=" + value.apply(sheet);
    }

    /** Returns the fields of the parts that a kind has, in the order of the form. */
    public static List<SheetField> of(EntryKind kind) {
        return Arrays.stream(values())
                .filter(field -> kind.parts().contains(field.part))
                .toList();
    }

    /** Returns the fields of a part. */
    public static List<SheetField> of(SheetPart part) {
        return Arrays.stream(values()).filter(field -> field.part == part).toList();
    }

    /** Returns the fields in which two sheets differ, in the order of the form. */
    public static List<SheetField> differing(Sheet one, Sheet other) {
        return Arrays.stream(values())
                .filter(field -> !field.isSame(one, other))
                .toList();
    }
}
