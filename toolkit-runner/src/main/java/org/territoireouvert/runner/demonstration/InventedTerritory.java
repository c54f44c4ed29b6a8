package org.territoireouvert.runner.demonstration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.territory.Boundary;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.InstanceSecret;
import org.territoireouvert.runner.identity.level.DemonstrationCodes;
import org.territoireouvert.runner.identity.roll.ImportRoll;
import org.territoireouvert.runner.service.Foundation;
import org.territoireouvert.runner.service.Services;
import org.territoireouvert.runner.territory.Commune;
import org.territoireouvert.runner.territory.Territory;
import org.territoireouvert.runner.territory.outline.OutlineReader;
import org.territoireouvert.runner.territory.outline.StoredOutline;

/** The communes of Val-de-Lisière, and in the demonstration a roll and codes to try: all of it is invented. */
public final class InventedTerritory {

    private static final List<String> NAMES = List.of(
            "Lisière-le-Bourg",
            "Corvaux",
            "Hautechaume",
            "La Roche-Aubrelle",
            "Montbrèche",
            "Pontaubrelle",
            "Saint-Élan",
            "Vieilles-Granges",
            "Les Essarts-Brûlés",
            "Fontclaire-sur-Aubrelle",
            "Le Plessis-Lisière",
            "Bois-Rondin",
            "Chantemerle-en-Lisière",
            "Valcreuse");

    private static final String ROLL = """
            prénom;nom;date de naissance;commune;adresse
            Jeanne;Morel;12/03/1971;Corvaux;4, chemin des Sources, 00401 Corvaux
            Karim;Benali;14/05/1988;Lisière-le-Bourg;18, rue des Tanneurs, 00400 Lisière-le-Bourg
            Odile;Pasquier;02/11/1949;Saint-Élan;2, place de l’Église, 00406 Saint-Élan
            Tiago;Ferreira;29/02/2008;Montbrèche;9, route du Viaduc, 00404 Montbrèche
            Aïcha;Diallo;21/07/1994;Pontaubrelle;31, quai de l’Aubrelle, 00405 Pontaubrelle
            Louis;Garnier;08/01/1963;Hautechaume;Ferme des Hauts, 00402 Hautechaume
            """;

    private static final String OUTLINE = "/META-INF/toolkit/territories/val-de-lisiere.geojson";

    private final IdentityParts identity;
    private final Foundation foundation;
    private final StoredOutline outline;
    private final Database database;

    /** Works on the tables of the runtime. */
    public InventedTerritory(Services services) {
        this.identity = services.identity();
        this.foundation = services.foundation();
        this.outline = services.outline();
        this.database = identity.database();
    }

    /**
     * Lists the communes, unless some are listed.
     *
     * @param demonstration whether a roll and codes that everybody knows are made too
     */
    public void settle(boolean demonstration) {
        Territory territory = new Territory(database, identity.clock());
        if (!territory.communes().isEmpty()) {
            return;
        }
        List<Commune> communes = IntStream.range(0, NAMES.size())
                .mapToObj(index -> Commune.named("00" + (400 + index), NAMES.get(index)))
                .toList();
        database.write(handle -> {
            territory.replace(handle, communes);
            outline.replace(handle, Optional.of(drawn()));
            return true;
        });
        if (demonstration) {
            String secret = InstanceSecret.read(database, identity.clock());
            database.write(handle -> {
                new DemonstrationCodes(database, secret).settle(handle, identity);
                return true;
            });
            importRoll();
        }
    }

    /** A line for each commune, with its name. */
    private Boundary drawn() {
        try (InputStream file = InventedTerritory.class.getResourceAsStream(OUTLINE)) {
            Reader text = new InputStreamReader(Objects.requireNonNull(file, OUTLINE), StandardCharsets.UTF_8);
            return switch (OutlineReader.read(foundation.json(), text)) {
                case OutlineReader.Outline read -> read.boundary();
                case OutlineReader.Wrong wrong -> throw new IllegalStateException(wrong.messageKey());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void importRoll() {
        ImportRoll imports =
                new ImportRoll(database, identity.ids(), identity.clock(), identity.zone(), identity.audit());
        LocalDate today = LocalDate.ofInstant(identity.clock().instant(), identity.zone());
        try {
            imports.run(
                    new Actor.Agent("", "ouvert", Set.of()),
                    "Habitants de 16 ans et plus",
                    today.plusYears(1),
                    () -> new ByteArrayInputStream(ROLL.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
