package org.territoireouvert.initiatives.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Licence;
import org.territoireouvert.api.data.Money;
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
import org.territoireouvert.initiatives.model.Relation;
import org.territoireouvert.initiatives.model.RelationKind;
import org.territoireouvert.initiatives.model.Sharing;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.model.Subject;
import org.territoireouvert.initiatives.model.Topic;

/** What became of the repair workshop of Val-de-Lisière, and what stands beside it: short entries and their relations. */
final class RelatedEntries {

    private static final String WORKSHOP = "atelier-de-reparation";
    private static final String RECYCLING = "recyclerie-du-val";
    private static final String LIBRARY = "bibliotheque-d-objets";
    private static final String COLLECTION = "reparer-plutot-que-jeter";

    private RelatedEntries() {}

    /** An entry of the demonstration. */
    record Short(String slug, Sheet sheet) {}

    static List<Short> all(DemonstrationPlaces places) {
        return List.of(
                new Short(
                        RECYCLING,
                        initiative(
                                "La recyclerie du Val",
                                "L’atelier avait grandi : un lieu, deux emplois, 38 tonnes revendues ou réparées en un an.",
                                places.at("Lisière-le-Bourg"),
                                "Communauté de communes du Val-de-Lisière",
                                Set.of(Topic.ENVIRONMENT, Topic.ECONOMY),
                                Set.of(Practice.WORKSHOP),
                                2025,
                                86_000,
                                "38 tonnes sorties des bennes en 2026.",
                                "Ouvrir le mardi : trois visiteurs par heure. Fermé depuis.")),
                new Short(
                        "atelier-de-pontaubrelle",
                        initiative(
                                "L’atelier de réparation de Pontaubrelle",
                                "Le même camion, deux samedis de plus : 210 objets réparés en six mois.",
                                places.at("Pontaubrelle"),
                                "Comité des fêtes de Pontaubrelle",
                                Set.of(Topic.ENVIRONMENT, Topic.SOLIDARITY),
                                Set.of(Practice.WORKSHOP),
                                2024,
                                3_400,
                                "210 objets réparés en six mois.",
                                "Trop peu de bénévoles en hiver : deux samedis annulés.")),
                new Short(
                        "atelier-de-hautechaume",
                        initiative(
                                "Réparer à la ferme, à Hautechaume",
                                "L’atelier, avec un poste à souder : 54 outils agricoles réparés.",
                                places.at("Hautechaume"),
                                "Coopérative de Hautechaume",
                                Set.of(Topic.FOOD, Topic.ENVIRONMENT),
                                Set.of(Practice.WORKSHOP, Practice.TRAINING),
                                2025,
                                4_900,
                                "54 outils réparés.",
                                "L’assurance a refusé la soudure la première année.")),
                new Short(
                        LIBRARY,
                        initiative(
                                "La bibliothèque d’objets",
                                "Emprunter une perceuse comme un livre : 120 objets, 900 prêts.",
                                places.at("Saint-Élan"),
                                "Médiathèque de Saint-Élan",
                                Set.of(Topic.SOLIDARITY, Topic.CULTURE),
                                Set.of(Practice.PROTOTYPE),
                                2024,
                                7_800,
                                "900 prêts en un an.",
                                "Les vélos : 14 sorties pour quatre réparations. Retirés du prêt.")),
                new Short(
                        "permanence-du-droit",
                        initiative(
                                "Le droit sans rendez-vous",
                                "Une juriste au marché, un samedi sur deux : 31 personnes par matinée.",
                                places.at("Lisière-le-Bourg"),
                                "Maison du droit de Lisière",
                                Set.of(Topic.SOLIDARITY, Topic.ADMINISTRATION),
                                Set.of(Practice.PUBLIC_MEETING),
                                2026,
                                15_600,
                                "31 personnes par matinée (comptées).",
                                "Sans paravent, personne ne parlait de ses dettes.")),
                new Short(
                        "jardin-de-saint-elan",
                        initiative(
                                "Le jardin des écoliers de Saint-Élan",
                                "Une parcelle pour chaque classe et un calendrier d’arrosage dès le premier été.",
                                places.at("Saint-Élan"),
                                "Commune de Saint-Élan",
                                Set.of(Topic.EDUCATION, Topic.FOOD),
                                Set.of(Practice.WORKSHOP),
                                2026,
                                2_300,
                                "Six classes jardinent chaque semaine.",
                                "Les limaces ont mangé les premières salades.")),
                new Short("bricolisiere", organisation(places)),
                new Short(COLLECTION, collection()));
    }

    static List<Relation> relations() {
        return List.of(
                new Relation(RECYCLING, RelationKind.SCALED_UP_FROM, WORKSHOP, "avec un lieu et deux emplois"),
                new Relation("atelier-de-pontaubrelle", RelationKind.REUSES, WORKSHOP, "le même camion"),
                new Relation("atelier-de-hautechaume", RelationKind.REUSES, WORKSHOP, ""),
                new Relation(LIBRARY, RelationKind.INSPIRED_BY, WORKSHOP, ""),
                new Relation(WORKSHOP, RelationKind.INSPIRED_BY, LIBRARY, "le prêt d’outils entre deux ateliers"),
                new Relation(WORKSHOP, RelationKind.CARRIED_BY, "bricolisiere", ""),
                new Relation(WORKSHOP, RelationKind.PART_OF, COLLECTION, ""),
                new Relation(RECYCLING, RelationKind.PART_OF, COLLECTION, ""),
                new Relation(LIBRARY, RelationKind.PART_OF, COLLECTION, ""),
                new Relation("permanence-du-droit", RelationKind.USES_METHOD, "passage-libre", ""),
                new Relation(
                        "jardin-de-saint-elan", RelationKind.INSPIRED_BY, "verger-public", "le calendrier d’arrosage"));
    }

    private static Sheet initiative(
            String title,
            String summary,
            Place place,
            String holder,
            Set<Topic> topics,
            Set<Practice> methods,
            int year,
            long euros,
            String result,
            String failure) {
        return Sheet.empty(EntryKind.INITIATIVE)
                .with(new Subject(title, summary, "", "", topics))
                .with(place)
                .with(new Partnership(Optional.of(new Body(holder, "", "")), List.of()))
                .with(new Course(
                        Optional.of(Phase.OPERATION),
                        Optional.of(PhaseStatus.RUNNING),
                        Optional.empty(),
                        methods,
                        Optional.of(LocalDate.of(year, 4, 6)),
                        Optional.empty(),
                        Optional.empty(),
                        ""))
                .with(new Means(List.of(new Cost(Cost.Kind.OTHER, Money.ofUnits(euros), 0, "")), ""))
                .with(new Lessons(List.of(new Result(result, "")), List.of(failure), List.of()))
                .with(new Sharing("", List.of(), Licence.ETALAB_2_0, "", "", year % 2 == 0));
    }

    private static Sheet organisation(DemonstrationPlaces places) {
        return Sheet.empty(EntryKind.ORGANISATION)
                .with(new Subject(
                        "Association Bricolisière",
                        "Douze bénévoles qui réparent devant les gens, et qui forment les suivants.",
                        "",
                        "Née en 2022 d’un groupe de voisins de Corvaux.",
                        Set.of(Topic.SOLIDARITY)))
                .with(places.at("Corvaux"));
    }

    private static Sheet collection() {
        return Sheet.empty(EntryKind.COLLECTION)
                .with(new Subject(
                        "Réparer plutôt que jeter",
                        "Trois façons de garder les objets plus longtemps, du camion au lieu ouvert toute la semaine.",
                        "",
                        "",
                        Set.of(Topic.ENVIRONMENT)));
    }
}
