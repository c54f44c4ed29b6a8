package org.territoireouvert.initiatives.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Course;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Partnership;
import org.territoireouvert.initiatives.model.Place;
import org.territoireouvert.initiatives.model.Practice;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.model.Subject;
import org.territoireouvert.initiatives.model.Topic;

/**
 * What French administrations and territories have done, as far as it is known here: title, who carries it, where and when. What is not
 * known is left empty.
 */
final class FrenchInitiatives {

    private static final String ECOLOGY = "Ministère de l’écologie";

    private FrenchInitiatives() {}

    static List<Sheet> all() {
        return List.of(
                held(
                        learning(
                                "La Transfo",
                                "Depuis 2011, La 27e Région l’a menée avec dix collectivités en quatre ans.",
                                Topic.ADMINISTRATION),
                        "La 27e Région"),
                by(learning("Les voyages apprenants", "", Topic.ADMINISTRATION), Practice.LEARNING_JOURNEY),
                held(
                        at(
                                by(
                                        learning(
                                                "Hackathon de la ville de Nanterre sur la ville participative",
                                                "",
                                                Topic.DEMOCRACY),
                                        Practice.HACKATHON),
                                "Nanterre",
                                "92050"),
                        "Ville de Nanterre"),
                at(
                        by(
                                initiative(
                                        "La Fabrique citoyenne",
                                        "Premier budget participatif de Rennes.",
                                        Topic.DEMOCRACY),
                                Practice.PARTICIPATORY_BUDGET),
                        "Rennes",
                        "35238"),
                held(
                        by(
                                initiative("Incubateur et appel à projets Green Tech verte", "", Topic.ENVIRONMENT),
                                Practice.CALL_FOR_PROJECTS),
                        ECOLOGY),
                held(
                        by(
                                learning(
                                        "Diffuser une culture de l’innovation auprès des jeunes cadres",
                                        "Démarche du ministère de l’écologie auprès de ses jeunes cadres.",
                                        Topic.ADMINISTRATION),
                                Practice.TRAINING),
                        ECOLOGY),
                named(
                        by(
                                learning("Hackathon consacré au compte personnel d’activité", "", Topic.ECONOMY),
                                Practice.HACKATHON),
                        "École 42"),
                on(
                        by(learning("Hackathon #CodeImpot", "", Topic.OPENNESS), Practice.HACKATHON),
                        LocalDate.of(2016, 4, 1)),
                at(
                        by(
                                initiative(
                                        "Évaluations participatives et cahiers de l’évaluation de Nantes",
                                        "",
                                        Topic.DEMOCRACY),
                                Practice.PARTICIPATORY_EVALUATION),
                        "Nantes",
                        "44109"),
                by(learning("Openlabs FranceConnect", "", Topic.DIGITAL), Practice.OPEN_LAB));
    }

    private static Sheet learning(String title, String summary, Topic topic) {
        return Sheet.empty(EntryKind.LEARNING).with(new Subject(title, summary, "", "", Set.of(topic)));
    }

    private static Sheet initiative(String title, String summary, Topic topic) {
        return Sheet.empty(EntryKind.INITIATIVE).with(new Subject(title, summary, "", "", Set.of(topic)));
    }

    private static Sheet held(Sheet sheet, String holder) {
        return sheet.with(new Partnership(Optional.of(new Body(holder, "", "")), List.of()));
    }

    private static Sheet named(Sheet sheet, String place) {
        return sheet.with(new Place(place, List.of(), Optional.empty()));
    }

    private static Sheet at(Sheet sheet, String place, String code) {
        return sheet.with(new Place(place, List.of(code), Optional.empty()));
    }

    private static Sheet by(Sheet sheet, Practice practice) {
        return sheet.with(course(Set.of(practice), Optional.empty()));
    }

    private static Sheet on(Sheet sheet, LocalDate day) {
        return sheet.with(course(sheet.course().methods(), Optional.of(day)));
    }

    private static Course course(Set<Practice> methods, Optional<LocalDate> day) {
        return new Course(
                Optional.empty(), Optional.empty(), Optional.empty(), methods, day, day, Optional.empty(), "");
    }
}
