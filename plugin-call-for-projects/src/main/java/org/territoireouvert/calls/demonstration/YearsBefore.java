package org.territoireouvert.calls.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.model.award.Agreement;
import org.territoireouvert.calls.model.award.PastGrant;
import org.territoireouvert.calls.past.PastGrants;

/** What Val-de-Lisière granted in the two years before it had a platform, taken over from its archives. */
public final class YearsBefore implements DemonstrationData {

    private static final String FUNDER = "Communauté de communes du Val-de-Lisière";
    private static final String FUNDER_SIRET = "00000011700010";

    private final AwardStore store;
    private final PastGrants grants;

    /** Creates the data. */
    public YearsBefore(AwardStore store, PastGrants grants) {
        this.store = store;
        this.grants = grants;
    }

    @Override
    public void fill() {
        if (!store.past().published("", 1).isEmpty()) {
            return;
        }
        LocalDate first = LocalDate.of(store.today().getYear() - 4, 5, 17);
        LocalDate second = LocalDate.of(store.today().getYear() - 3, 4, 4);
        store.context().database().write(handle -> {
            grants.take(
                    handle,
                    List.of(
                            grant(
                                    first,
                                    "12",
                                    "Les Amis du bocage",
                                    "00000013300017",
                                    "Replanter le talus du Pré-Long",
                                    1_400),
                            grant(
                                    first,
                                    "12",
                                    "Le Verger partagé",
                                    "00000017400011",
                                    "Premier verger partagé du bas",
                                    2_200),
                            grant(
                                    first,
                                    "13",
                                    "École de Lanvault",
                                    "00000015800014",
                                    "Sorties à la rivière, six classes",
                                    980),
                            grant(
                                    second,
                                    "27",
                                    "Commune de Corvaux",
                                    "00000012500013",
                                    "Sentier des trois ruisseaux",
                                    6_300),
                            grant(
                                    second,
                                    "27",
                                    "Les Amis du bocage",
                                    "00000013300017",
                                    "Atelier de taille des haies",
                                    750)));
            return true;
        });
    }

    private static PastGrant grant(
            LocalDate day, String decision, String beneficiary, String siret, String object, long euros) {
        String reference = "Délibération " + day.getYear() + "-" + decision;
        return new PastGrant(
                PastGrant.number(FUNDER_SIRET, day, reference, siret, object),
                FUNDER,
                FUNDER_SIRET,
                day,
                reference,
                beneficiary,
                siret,
                "",
                object,
                Money.ofUnits(euros),
                PastGrant.WHOLE,
                Agreement.Nature.MONEY,
                "unique",
                day.plusDays(30),
                day.plusDays(30),
                "",
                false,
                "",
                Instant.EPOCH);
    }
}
