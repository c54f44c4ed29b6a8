package org.territoireouvert.calls.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.calls.model.AidRules;
import org.territoireouvert.calls.model.Applicants;
import org.territoireouvert.calls.model.CallCalendar;
import org.territoireouvert.calls.model.CallKind;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.CallSubject;
import org.territoireouvert.calls.model.Funding;
import org.territoireouvert.calls.model.Funding.Funder;
import org.territoireouvert.calls.model.Milestone;
import org.territoireouvert.calls.model.Milestone.Kind;
import org.territoireouvert.calls.model.Selection;
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;

/** The call for expressions of interest "Ressourcerie", which is open. */
public final class SecondHand {

    /** Identifies the call. */
    public static final String SLUG = "ressourcerie";

    private static final String DETAILS = """
            La déchèterie de Corvaux reçoit chaque année 300 tonnes d’objets qui pourraient resservir.

            Nous cherchons qui veut créer ou animer une **ressourcerie** : un lieu où l’on répare, où l’on donne et où l’on vend à petit prix.

            ### Ce qui se passe ensuite

            - Nous rencontrons toutes les personnes qui répondent.
            - Nous écrivons avec elles l’appel à projets de l’an prochain.
            """;

    private SecondHand() {}

    /** Returns what is said about it by a day. */
    public static CallSheet sheet(LocalDate today) {
        LocalDate opens = today.minusDays(5);
        LocalDate closes = today.plusDays(40);
        return new CallSheet(
                new CallSubject(
                        CallKind.INTEREST,
                        "Une ressourcerie pour le territoire",
                        "Vous voulez réparer, donner ou vendre des objets d’occasion ? Dites-le avant que le projet soit écrit.",
                        DETAILS,
                        Set.of(Theme.ENVI, Theme.ECON),
                        List.of(),
                        "Service déchets et réemploi",
                        "reemploi@val-de-lisiere.example",
                        List.of()),
                new Funding(
                        List.of(new Funder("Communauté de communes du Val-de-Lisière", "", Money.ZERO)),
                        Money.ZERO,
                        "",
                        AidRules.NONE,
                        ""),
                Applicants.anybody("Toute personne, association ou entreprise, seule ou à plusieurs"),
                new CallCalendar(
                        opens,
                        closes,
                        Optional.of(LocalTime.NOON),
                        List.of(),
                        List.of(
                                new Milestone(
                                        Kind.BRIEFING, "Visite de la déchèterie", today.plusDays(9), today.plusDays(9)),
                                new Milestone(Kind.SUBMISSION, "Réponses", opens, closes),
                                new Milestone(
                                        Kind.DECISION,
                                        "Compte rendu publié",
                                        closes.plusDays(20),
                                        closes.plusDays(20)))),
                Selection.by("Personne n’est écarté : chaque réponse donne lieu à une rencontre", List.of()),
                List.of(),
                new ApplicationForm(List.of(new FormSection(
                        "interet",
                        "Votre intérêt",
                        "Quelques lignes suffisent.",
                        List.of(
                                FormField.of("idee", FieldKind.LONG_TEXT, "Que voulez-vous faire ?", true),
                                FormField.of("apport", FieldKind.LONG_TEXT, "Que pouvez-vous apporter ?", false),
                                FormField.of("commune", FieldKind.COMMUNE, "Dans quelle commune ?", false))))));
    }
}
