package org.territoireouvert.initiatives.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Licence;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.people.Colleague;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.standard.ParticipationLevel;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Cost;
import org.territoireouvert.initiatives.model.Course;
import org.territoireouvert.initiatives.model.Entry;
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
import org.territoireouvert.initiatives.web.writing.WritingRights;
import org.territoireouvert.initiatives.writing.Draft;
import org.territoireouvert.initiatives.writing.Joint;
import org.territoireouvert.initiatives.writing.WritingStore;

/**
 * What is written in Val-de-Lisière: an entry with three versions, one that nobody has confirmed for long, a draft that waits for its
 * review; and what others have done in France.
 */
public final class WritingDemonstration implements DemonstrationData {

    private static final String FRIDGE = "frigo-partage";

    private final WritingStore store;

    /** Creates the filler. */
    public WritingDemonstration(WritingStore store) {
        this.store = store;
    }

    @Override
    public void fill() {
        if (store.entries().find(FRIDGE).isPresent()) {
            return;
        }
        String editor = store.context().service(People.class).colleaguesWho(WritingRights.REVIEW, "").stream()
                .findFirst()
                .map(Colleague::id)
                .orElseGet(store.context().ids()::next);
        store.context().database().write(handle -> {
            publishFridge(handle, editor);
            publish(handle, Entry.first("boite-a-livres", books(), daysAgo(520)), "");
            store.authors().add(handle, Joint.ofEntry("boite-a-livres"), editor, daysAgo(520));
            publishFrench(handle);
            return submitDraft(handle);
        });
    }

    private Instant daysAgo(int days) {
        return store.now().minus(Duration.ofDays(days));
    }

    private void publish(Handle handle, Entry entry, String note) {
        store.publish()
                .publish(
                        handle,
                        entry,
                        note,
                        new Actor.PluginActor(store.context().id()));
    }

    private void publishFridge(Handle handle, String editor) {
        Entry first = Entry.first(FRIDGE, fridge(210, 0), daysAgo(300));
        publish(handle, first, "");
        Entry second = first.next(fridge(640, 1), daysAgo(150));
        publish(handle, second, "Comptes de l’hiver");
        publish(
                handle,
                second.next(fridge(1_150, 2), daysAgo(20)),
                "Ce qui n’a pas marché : le cadenas, puis les plats cuisinés");
        store.authors().add(handle, Joint.ofEntry(FRIDGE), editor, daysAgo(300));
    }

    private void publishFrench(Handle handle) {
        int days = 60;
        for (Sheet sheet : FrenchInitiatives.all()) {
            publish(handle, Entry.first(SearchText.slug(sheet.subject().title()), sheet, daysAgo(days)), "");
            days++;
        }
    }

    private boolean submitDraft(Handle handle) {
        Draft draft =
                new Draft(store.context().ids().next(), "", 0, walk(), 2, Draft.State.SUBMITTED, "", "", daysAgo(2));
        store.drafts().add(handle, draft);
        store.authors()
                .add(handle, new Joint(draft.id(), ""), store.context().ids().next(), daysAgo(3));
        return true;
    }

    private Place at(String commune) {
        return new DemonstrationPlaces(store.context().service(Territories.class)).at(commune);
    }

    private static String kilograms(int kilos) {
        return String.format(Locale.ROOT, "%,d kg", kilos).replace(',', '\u202f');
    }

    private Sheet fridge(int kilos, int lessons) {
        List<String> failures = List.of(
                "Le cadenas à code : personne ne le connaissait, le frigo restait vide.",
                "Les plats cuisinés sans date : 12 kg jetés en un mois. Ils ne sont plus acceptés.");
        return Sheet.empty(EntryKind.INITIATIVE)
                .with(new Subject(
                        "Un frigo partagé devant la médiathèque",
                        kilograms(kilos) + " de nourriture donnés et pris, sans inscription.",
                        "Le marché jetait 40 kg de légumes chaque samedi.",
                        "La médiathèque branche un frigo dehors.\nSix bénévoles le nettoient à tour de rôle.",
                        Set.of(Topic.FOOD, Topic.SOLIDARITY)))
                .with(at("Corvaux"))
                .with(new Partnership(
                        Optional.of(new Body("Médiathèque de Corvaux", "", "")),
                        List.of(new Body("Les marchands du samedi", "", "donnent les invendus"))))
                .with(new Course(
                        Optional.of(Phase.OPERATION),
                        Optional.of(PhaseStatus.RUNNING),
                        Optional.of(ParticipationLevel.COLLABORATE),
                        Set.of(Practice.PROTOTYPE),
                        Optional.of(LocalDate.of(2025, 9, 6)),
                        Optional.empty(),
                        Optional.empty(),
                        ""))
                .with(new Means(
                        List.of(
                                new Cost(Cost.Kind.EQUIPMENT, Money.ofUnits(430), 0, "frigo d’occasion, auvent"),
                                new Cost(Cost.Kind.VOLUNTEERS, Money.ZERO, 104, "deux heures par semaine")),
                        "la médiathèque"))
                .with(new Lessons(
                        List.of(new Lessons.Result(kilograms(kilos) + " donnés, pesés chaque samedi.", "")),
                        failures.subList(0, lessons),
                        List.of("Une prise dehors et un auvent.")))
                .with(new Sharing(
                        "Commencez par un accord écrit avec le service d’hygiène.",
                        List.of(),
                        Licence.ETALAB_2_0,
                        "Accueil de la médiathèque",
                        "",
                        true));
    }

    private Sheet books() {
        return Sheet.empty(EntryKind.INITIATIVE)
                .with(new Subject(
                        "La boîte à livres de la gare",
                        "300 livres par an changent de mains dans une ancienne cabine.",
                        "",
                        "",
                        Set.of(Topic.CULTURE)))
                .with(at("Montbrèche"))
                .with(new Means(List.of(new Cost(Cost.Kind.EQUIPMENT, Money.ofUnits(180), 0, "peinture")), ""));
    }

    private static Sheet walk() {
        return Sheet.empty(EntryKind.INITIATIVE)
                .with(new Subject(
                        "Le pédibus de l’école du Lac",
                        "Deux lignes à pied, 31 enfants, 9 familles qui accompagnent.",
                        "Chaque matin, 60 voitures s’arrêtaient devant l’école.",
                        "",
                        Set.of(Topic.MOBILITY, Topic.EDUCATION)))
                .with(new Place("La Roche-Aubrelle", List.of(), Optional.empty()))
                .with(new Partnership(Optional.of(new Body("École du Lac", "", "")), List.of()))
                .with(new Lessons(
                        List.of(new Lessons.Result("22 voitures de moins, comptées une semaine.", "")),
                        List.of("Les jours de pluie, une ligne sur deux ne partait pas."),
                        List.of()));
    }
}
