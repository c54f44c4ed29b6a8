package org.territoireouvert.runner.cli.command;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.Instance.Text;
import org.territoireouvert.runner.instance.InstanceStore;

/** The authority of the demonstration, whose people, addresses and numbers are invented. */
final class DemonstrationTown {

    private static final String NAME = "Communauté de communes Val-de-Lisière";
    private static final String SITE = "Participer en Val-de-Lisière";

    private DemonstrationTown() {}

    static void settle(InstanceStore store) {
        if (store.current().siteName().equals(SITE)) {
            return;
        }
        Map<Text, String> texts = new EnumMap<>(Text.class);
        texts.put(Text.ADDRESS, "12, place du Champ-de-Foire\n00400 Lisière-le-Bourg");
        texts.put(Text.PHONE, "01 00 00 00 00");
        texts.put(Text.EMAIL, "participer@val-de-lisiere.example");
        texts.put(Text.PUBLICATION_DIRECTOR, "Hélène Vasseur, présidente de la communauté de communes");
        texts.put(
                Text.HOSTING_PROVIDER,
                "Syndicat numérique de Lisière\n3, rue des Tanneurs, 00400 Lisière-le-Bourg\n01 00 00 00 01");
        texts.put(Text.DATA_PROTECTION_OFFICER, "dpd@val-de-lisiere.example");
        texts.put(Text.ACCESSIBILITY_STATE, "none");
        texts.put(
                Text.ACCESSIBILITY_DETAILS,
                "Ce site de démonstration n’a pas encore été audité par une personne qualifiée.");
        store.save(new Instance(SITE, NAME, "#0d5c4b", "#f4b942", Optional.empty(), texts));
    }
}
