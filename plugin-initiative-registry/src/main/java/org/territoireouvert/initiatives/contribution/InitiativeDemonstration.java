package org.territoireouvert.initiatives.contribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.file.NewFile;
import org.territoireouvert.api.file.Visibility;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.initiatives.model.Initiative;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.store.InitiativeRepository;

/** Initiatives of Val-de-Lisière. */
public final class InitiativeDemonstration implements DemonstrationData {

    private static final String LICENCE = "Licence ouverte 2.0";
    private static final String COSTS = """
            poste;euros
            camion et assurance;5900
            pièces;3100
            outils;2200
            formation;1200
            """;

    private final PluginContext context;
    private final InitiativeRepository initiatives;
    private final PublishInitiative publish;
    private final InitiativeContent content;

    /** Creates the filler. */
    public InitiativeDemonstration(
            PluginContext context,
            InitiativeRepository initiatives,
            PublishInitiative publish,
            InitiativeContent content) {
        this.context = context;
        this.initiatives = initiatives;
        this.publish = publish;
        this.content = content;
    }

    @Override
    public void fill() throws IOException {
        if (initiatives.find("atelier-de-reparation").isPresent()) {
            return;
        }
        Instant now = context.clock().instant();
        context.database().write(handle -> {
            publish.put(handle, workshop(now));
            publish.put(handle, orchard(now));
            publish.put(handle, footbridge(now));
            return 3;
        });
        joinCosts();
    }

    /** Joins a table to the workshop, as staff would on its page. */
    private void joinCosts() throws IOException {
        Files files = context.service(Files.class);
        ContentRef workshop = ContentRef.of(context.id(), content.type(), "atelier-de-reparation");
        Upload table = Upload.of("couts.csv", COSTS.getBytes(StandardCharsets.UTF_8));
        NewFile sent = new NewFile(table, "Coûts de 2025", "", Visibility.PUBLIC);
        if (files.keep(workshop, sent, new Actor.PluginActor(context.id())) instanceof Files.Kept kept) {
            context.database().write(handle -> files.attach(handle, kept.file().id()));
        }
    }

    private static Initiative workshop(Instant now) {
        return new Initiative(
                "atelier-de-reparation",
                "L’atelier de réparation qui se déplace",
                "Un camion et 12 bénévoles vont de village en village : 640 objets réparés en un an, 9 sur 10 le jour même.",
                "La déchèterie de Corvaux recevait 310 appareils par mois. Un sur trois marchait encore ou presque. Le réparateur le plus proche était à 34 km.",
                "Corvaux",
                "Association Bricolisière",
                LocalDate.of(2023, 3, 4),
                Phase.RUNNING,
                Money.ofUnits(12_400),
                List.of(
                        "640 objets réparés en 2025, dans 11 villages.",
                        "1,9 tonne de déchets évités en 2025 (pesés).",
                        "Quatre territoires ont repris l’atelier."),
                List.of(
                        "Le local fixe : 4 200 € de loyer pour 84 objets.",
                        "La prise de rendez-vous par téléphone : 4 personnes sur 10 ne venaient pas. Le passage libre a tout réglé.",
                        "Les petits appareils à batterie collée : 3 % de réussite. L’atelier ne les prend plus."),
                List.of(
                        "Un véhicule et son assurance : 5 900 € par an.",
                        "Au moins 8 bénévoles formés à la sécurité électrique.",
                        "Un accord avec la déchèterie pour les pièces."),
                LICENCE,
                now);
    }

    private static Initiative orchard(Instant now) {
        return new Initiative(
                "verger-public",
                "Un verger public entretenu par l’école",
                "46 arbres plantés, 7 morts la première année faute d’arrosage : ce qui a été corrigé.",
                "La cour de l’école n’avait que deux arbres, et le terrain d’à côté servait de dépôt.",
                "Montbrèche",
                "Commune de Montbrèche",
                LocalDate.of(2024, 11, 23),
                Phase.RUNNING,
                Money.ofUnits(8_900),
                List.of("46 arbres plantés par 84 élèves.", "39 arbres vivants après deux étés."),
                List.of(
                        "Personne n’arrosait en juillet et en août : 7 arbres sont morts. Les familles se relaient depuis, avec un calendrier affiché."),
                List.of("Un point d’eau à moins de 50 m.", "Un accord écrit pour les vacances d’été."),
                LICENCE,
                now);
    }

    private static Initiative footbridge(Instant now) {
        return new Initiative(
                "passerelle-en-kit",
                "Une passerelle en kit, posée en deux jours",
                "Prévue à 61 000 €, elle en a coûté 74 000 : l’étude du sol avait été oubliée.",
                "Le chemin du lac était coupé quatre mois par an par la rivière.",
                "La Roche-Aubrelle",
                "Communauté de communes du Val-de-Lisière",
                LocalDate.of(2022, 6, 15),
                Phase.ENDED,
                Money.ofUnits(74_000),
                List.of("Posée en deux jours, sans fermer la route.", "210 passages par jour en été (comptés)."),
                List.of("L’étude du sol avait été oubliée : 13 000 € de plus et cinq mois de retard."),
                List.of("Une étude du sol avant la commande.", "Une grue de 40 tonnes pendant une journée."),
                LICENCE,
                now);
    }
}
