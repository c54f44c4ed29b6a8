package org.territoireouvert.initiatives.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Licence;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.standard.ParticipationLevel;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Cost;
import org.territoireouvert.initiatives.model.Course;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Lessons;
import org.territoireouvert.initiatives.model.Means;
import org.territoireouvert.initiatives.model.Partnership;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;
import org.territoireouvert.initiatives.model.Place;
import org.territoireouvert.initiatives.model.Practice;
import org.territoireouvert.initiatives.model.Sharing;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.model.Subject;
import org.territoireouvert.initiatives.model.Topic;

/** Sheets for tests. */
public final class SheetExamples {

    private SheetExamples() {}

    /** Returns one on which every field is filled. */
    public static Sheet orchard() {
        return Sheet.empty(EntryKind.INITIATIVE)
                .with(new Subject(
                        "Verger",
                        "Des « arbres »\nà \"tous\" \\",
                        "Un problème",
                        "Un récit",
                        Set.of(Topic.ENVIRONMENT, Topic.EDUCATION)))
                .with(new Place("Saint-Élan", List.of("35238"), Coordinates.parse("48.1", "-1.6")))
                .with(new Partnership(
                        Optional.of(new Body("Commune", "213502388", "pilote")),
                        List.of(new Body("Une association", "W353000000", ""))))
                .with(new Course(
                        Optional.of(Phase.OPERATION),
                        Optional.of(PhaseStatus.LATE),
                        Optional.of(ParticipationLevel.COLLABORATE),
                        Set.of(Practice.WORKSHOP),
                        Optional.of(LocalDate.of(2024, 1, 1)),
                        Optional.of(LocalDate.of(2025, 1, 1)),
                        Optional.of(84L),
                        "listes"))
                .with(new Means(List.of(new Cost(Cost.Kind.STAFF, Money.ofUnits(5), 12, "estimation")), "la ville"))
                .with(new Lessons(
                        List.of(new Lessons.Result("Un", "https://exemple.fr/preuve")),
                        List.of("Deux", "Trois"),
                        List.of("Quatre")))
                .with(new Sharing(
                        "Commencez par l’eau.",
                        List.of(new Sharing.SheetLink("Guide", "https://exemple.fr/guide")),
                        Licence.ODBL_1_0,
                        "Service des jardins",
                        "jardins@exemple.fr",
                        true));
    }
}
