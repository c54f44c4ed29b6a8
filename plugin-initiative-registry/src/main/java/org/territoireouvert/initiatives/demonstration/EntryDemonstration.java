package org.territoireouvert.initiatives.demonstration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.Licence;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.file.NewFile;
import org.territoireouvert.api.file.Visibility;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.initiatives.entry.EntryContents;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.PublishEntry;
import org.territoireouvert.initiatives.entry.RelationRepository;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Cost;
import org.territoireouvert.initiatives.model.Course;
import org.territoireouvert.initiatives.model.Entry;
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

/** Initiatives of Val-de-Lisière. */
public final class EntryDemonstration implements DemonstrationData {

    private static final String COSTS = """
            poste;euros
            camion et assurance;5900
            pièces;3100
            outils;2200
            formation;1200
            """;

    private final PluginContext context;
    private final EntryRepository entries;
    private final RelationRepository relations;
    private final PublishEntry publish;
    private final EntryContents contents;

    /** Creates the filler. */
    public EntryDemonstration(
            PluginContext context,
            EntryRepository entries,
            RelationRepository relations,
            PublishEntry publish,
            EntryContents contents) {
        this.context = context;
        this.entries = entries;
        this.relations = relations;
        this.publish = publish;
        this.contents = contents;
    }

    @Override
    public void fill() throws IOException {
        if (entries.find("atelier-de-reparation").isPresent()) {
            return;
        }
        Instant now = context.clock().instant();
        DemonstrationPlaces places = new DemonstrationPlaces(context.service(Territories.class));
        context.database().write(handle -> {
            put(handle, "atelier-de-reparation", workshop().with(places.at("Corvaux")), now);
            put(handle, "verger-public", orchard().with(places.at("Montbrèche")), now);
            put(handle, "passerelle-en-kit", footbridge().with(places.at("La Roche-Aubrelle")), now);
            put(handle, "passage-libre", method(), now);
            relations.put(
                    handle, new Relation("atelier-de-reparation", RelationKind.USES_METHOD, "passage-libre", ""), now);
            RelatedEntries.all(places).forEach(entry -> put(handle, entry.slug(), entry.sheet(), now));
            RelatedEntries.relations().forEach(relation -> relations.put(handle, relation, now));
            return true;
        });
        joinCosts();
    }

    private void put(Handle handle, String slug, Sheet sheet, Instant now) {
        publish.publish(handle, Entry.first(slug, sheet, now), "", new Actor.PluginActor(context.id()));
    }

    /** Joins a table to the workshop, as staff would on its page. */
    private void joinCosts() throws IOException {
        Files files = context.service(Files.class);
        ContentRef workshop =
                contents.reference(entries.find("atelier-de-reparation").orElseThrow());
        Upload table = Upload.of("couts.csv", COSTS.getBytes(StandardCharsets.UTF_8));
        NewFile sent = new NewFile(table, "Coûts de 2025", "", Visibility.PUBLIC);
        if (files.keep(workshop, sent, new Actor.PluginActor(context.id())) instanceof Files.Kept kept) {
            context.database().write(handle -> files.attach(handle, kept.file().id()));
        }
    }

    private static Sheet workshop() {
        return Sheet.empty(EntryKind.INITIATIVE)
                .with(new Subject(
                        "L’atelier de réparation qui se déplace",
                        "Un camion et 12 bénévoles vont de village en village : 640 objets réparés en un an, 9 sur 10 le jour même.",
                        "La déchèterie de Corvaux recevait 310 appareils par mois. Un sur trois marchait encore ou presque. Le réparateur le plus proche était à 34 km.",
                        "Un camion prêté par la communauté de communes s’arrête un samedi par mois dans chaque village. Douze bénévoles réparent devant les gens, avec eux.\nLes trois premiers mois, il fallait prendre rendez-vous par téléphone. Depuis, on vient sans rendez-vous.",
                        Set.of(Topic.ENVIRONMENT, Topic.SOLIDARITY)))
                .with(new Place("Corvaux", List.of(), Optional.empty()))
                .with(new Partnership(Optional.of(new Body("Association Bricolisière", "", "")), List.of()))
                .with(new Course(
                        Optional.of(Phase.OPERATION),
                        Optional.of(PhaseStatus.RUNNING),
                        Optional.empty(),
                        Set.of(Practice.WORKSHOP, Practice.PROTOTYPE),
                        Optional.of(LocalDate.of(2023, 3, 4)),
                        Optional.empty(),
                        Optional.of(640L),
                        "objets réparés, notés dans un cahier"))
                .with(new Means(
                        List.of(
                                new Cost(
                                        Cost.Kind.EQUIPMENT,
                                        Money.ofUnits(11200),
                                        0,
                                        "camion, assurance, pièces, outils"),
                                new Cost(Cost.Kind.SERVICES, Money.ofUnits(1200), 0, "formation"),
                                new Cost(Cost.Kind.VOLUNTEERS, Money.ofUnits(0), 1900, "feuilles de présence")),
                        ""))
                .with(new Lessons(
                        List.of(
                                new Result("640 objets réparés en 2025, dans 11 villages.", ""),
                                new Result("1,9 tonne de déchets évités en 2025 (pesés).", ""),
                                new Result("Quatre territoires ont repris l’atelier.", "")),
                        List.of(
                                "Le local fixe : 4 200 € de loyer pour 84 objets.",
                                "La prise de rendez-vous par téléphone : 4 personnes sur 10 ne venaient pas. Le passage libre a tout réglé.",
                                "Les petits appareils à batterie collée : 3 % de réussite. L’atelier ne les prend plus."),
                        List.of(
                                "Un véhicule et son assurance : 5 900 € par an.",
                                "Au moins 8 bénévoles formés à la sécurité électrique.",
                                "Un accord avec la déchèterie pour les pièces.")))
                .with(new Sharing(
                        "La liste des outils, l’accord avec la déchèterie et l’affiche sont joints à la fiche.",
                        List.of(),
                        Licence.ETALAB_2_0,
                        "Bureau de l’association",
                        "",
                        true));
    }

    private static Sheet orchard() {
        return Sheet.empty(EntryKind.INITIATIVE)
                .with(new Subject(
                        "Un verger public entretenu par l’école",
                        "46 arbres plantés, 7 morts la première année faute d’arrosage : ce qui a été corrigé.",
                        "La cour de l’école n’avait que deux arbres, et le terrain d’à côté servait de dépôt.",
                        "",
                        Set.of(Topic.ENVIRONMENT, Topic.EDUCATION)))
                .with(new Place("Montbrèche", List.of(), Optional.empty()))
                .with(new Partnership(Optional.of(new Body("Commune de Montbrèche", "", "")), List.of()))
                .with(new Course(
                        Optional.of(Phase.OPERATION),
                        Optional.of(PhaseStatus.RUNNING),
                        Optional.empty(),
                        Set.of(Practice.WORKSHOP),
                        Optional.of(LocalDate.of(2024, 11, 23)),
                        Optional.empty(),
                        Optional.of(84L),
                        "élèves, listes de classe"))
                .with(new Means(List.of(new Cost(Cost.Kind.EQUIPMENT, Money.ofUnits(8900), 0, "")), ""))
                .with(new Lessons(
                        List.of(
                                new Result("46 arbres plantés par 84 élèves.", ""),
                                new Result("39 arbres vivants après deux étés.", "")),
                        List.of(
                                "Personne n’arrosait en juillet et en août : 7 arbres sont morts. Les familles se relaient depuis, avec un calendrier affiché."),
                        List.of("Un point d’eau à moins de 50 m.", "Un accord écrit pour les vacances d’été.")))
                .with(new Sharing("", List.of(), Licence.ETALAB_2_0, "", "", false));
    }

    private static Sheet footbridge() {
        return Sheet.empty(EntryKind.INITIATIVE)
                .with(new Subject(
                        "Une passerelle en kit, posée en deux jours",
                        "Prévue à 61 000 €, elle en a coûté 74 000 : l’étude du sol avait été oubliée.",
                        "Le chemin du lac était coupé quatre mois par an par la rivière.",
                        "",
                        Set.of(Topic.MOBILITY)))
                .with(new Place("La Roche-Aubrelle", List.of(), Optional.empty()))
                .with(new Partnership(
                        Optional.of(new Body("Communauté de communes du Val-de-Lisière", "", "")), List.of()))
                .with(new Course(
                        Optional.of(Phase.OPERATION),
                        Optional.of(PhaseStatus.ENDED),
                        Optional.empty(),
                        Set.of(Practice.PROTOTYPE),
                        Optional.of(LocalDate.of(2022, 6, 15)),
                        Optional.of(LocalDate.of(2022, 11, 30)),
                        Optional.empty(),
                        ""))
                .with(new Means(List.of(new Cost(Cost.Kind.EQUIPMENT, Money.ofUnits(74000), 0, "facture finale")), ""))
                .with(new Lessons(
                        List.of(
                                new Result("Posée en deux jours, sans fermer la route.", ""),
                                new Result("210 passages par jour en été (comptés).", "")),
                        List.of("L’étude du sol avait été oubliée : 13 000 € de plus et cinq mois de retard."),
                        List.of("Une étude du sol avant la commande.", "Une grue de 40 tonnes pendant une journée.")))
                .with(new Sharing("", List.of(), Licence.ETALAB_2_0, "", "", false));
    }

    private static Sheet method() {
        return Sheet.empty(EntryKind.METHOD)
                .with(new Subject(
                        "Le passage libre",
                        "Recevoir sans rendez-vous, à heures fixes : quatre fois plus de visiteurs que par téléphone.",
                        "À recevoir des personnes qui ne prennent jamais rendez-vous.",
                        "Choisissez un lieu où les gens passent déjà.\nTenez les mêmes heures pendant trois mois au moins.\nAffichez le temps d’attente.",
                        Set.of(Topic.DEMOCRACY, Topic.ADMINISTRATION)))
                .with(new Place("", List.of(), Optional.empty()))
                .with(new Partnership(Optional.empty(), List.of()))
                .with(new Course(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(Practice.WORKSHOP),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ""))
                .with(new Means(List.of(), ""))
                .with(new Lessons(
                        List.of(),
                        List.of("Sans temps d’attente affiché, un visiteur sur cinq repartait."),
                        List.of("Deux personnes pour accueillir.")))
                .with(new Sharing("", List.of(), Licence.ETALAB_2_0, "", "", false));
    }
}
