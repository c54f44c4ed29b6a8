package org.territoireouvert.calls.demonstration;

import static org.territoireouvert.calls.model.form.FieldKind.BUDGET;
import static org.territoireouvert.calls.model.form.FieldKind.CHOICES;
import static org.territoireouvert.calls.model.form.FieldKind.COMMUNE;
import static org.territoireouvert.calls.model.form.FieldKind.DATE;
import static org.territoireouvert.calls.model.form.FieldKind.EXPLANATION;
import static org.territoireouvert.calls.model.form.FieldKind.FILE;
import static org.territoireouvert.calls.model.form.FieldKind.IBAN;
import static org.territoireouvert.calls.model.form.FieldKind.LINK;
import static org.territoireouvert.calls.model.form.FieldKind.LONG_TEXT;
import static org.territoireouvert.calls.model.form.FieldKind.NUMBER;
import static org.territoireouvert.calls.model.form.FieldKind.PHONE;
import static org.territoireouvert.calls.model.form.FieldKind.PLACE;
import static org.territoireouvert.calls.model.form.FieldKind.ROWS;
import static org.territoireouvert.calls.model.form.FieldKind.TEXT;
import static org.territoireouvert.calls.model.form.FieldKind.YES_NO;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.calls.model.AidRules;
import org.territoireouvert.calls.model.AidRules.CostCategory;
import org.territoireouvert.calls.model.Applicants;
import org.territoireouvert.calls.model.CallCalendar;
import org.territoireouvert.calls.model.CallKind;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.CallSubject;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.Funding;
import org.territoireouvert.calls.model.Funding.Funder;
import org.territoireouvert.calls.model.Milestone;
import org.territoireouvert.calls.model.Milestone.Kind;
import org.territoireouvert.calls.model.Selection;
import org.territoireouvert.calls.model.Selection.Feedback;
import org.territoireouvert.calls.model.Selection.TieRule;
import org.territoireouvert.calls.model.eligibility.EligibilityRule;
import org.territoireouvert.calls.model.eligibility.EligibilityRule.Fact;
import org.territoireouvert.calls.model.eligibility.EligibilityRule.Test;
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormField.Bounds;
import org.territoireouvert.calls.model.form.FormField.Condition;
import org.territoireouvert.calls.model.form.FormSection;

/** The call "Lieux partagés", open for 22 more days. */
public final class SharedPlaces {

    /** Identifies the call. */
    public static final String SLUG = "lieux-partages";

    private SharedPlaces() {}

    /** Returns what is said about it by a day. */
    public static CallSheet sheet(LocalDate today) {
        return new CallSheet(
                new CallSubject(
                        CallKind.PROJECTS,
                        "Lieux partagés",
                        "180 000 € pour 4 à 8 lieux ouverts à tous, portés par des équipes d’au moins 3 membres.",
                        "",
                        Set.of(Theme.SOCI, Theme.REGI),
                        List.of(),
                        "Service vie associative",
                        "",
                        List.of()),
                new Funding(
                        List.of(
                                new Funder("Communauté de communes du Val-de-Lisière", "", Money.ofUnits(140_000)),
                                new Funder("Caisse d’allocations familiales", "", Money.ofUnits(40_000))),
                        Money.ofUnits(180_000),
                        "de 8 000 à 45 000 €, 70 % des dépenses au plus",
                        new AidRules(
                                70,
                                Optional.of(Money.ofUnits(8_000)),
                                Optional.of(Money.ofUnits(45_000)),
                                List.of(
                                        new CostCategory("travaux", "Travaux et aménagement", true, 100),
                                        new CostCategory("equipement", "Équipement", true, 50),
                                        new CostCategory("salaires", "Salaires et prestations", true, 60),
                                        new CostCategory("achat", "Achat de bâtiments", false, 100))),
                        "L’achat de bâtiments, les dépenses engagées avant la décision"),
                new Applicants(
                        "Une équipe d’au moins 3 membres, dont 2 sans lien entre eux : associations, communes, entreprises, habitants",
                        Set.of(),
                        true,
                        3),
                calendar(today),
                new Selection(
                        "7 jurés tirés au sort et les équipes elles-mêmes : chaque équipe note 3 dossiers, jamais le sien",
                        criteria(),
                        false,
                        2,
                        3,
                        TieRule.BY_CRITERIA,
                        Feedback.PUBLISHED_WHEN_FUNDED),
                rules(),
                form());
    }

    private static CallCalendar calendar(LocalDate today) {
        LocalDate opens = today.minusDays(21);
        LocalDate closes = today.plusDays(22);
        return new CallCalendar(
                opens,
                closes,
                Optional.of(LocalTime.of(17, 0)),
                List.of(),
                List.of(
                        new Milestone(Kind.BRIEFING, "Ouverture et réunion d’information", opens, opens),
                        new Milestone(Kind.TEAM_FORMING, "Équipes et idées", opens.plusDays(1), closes.minusDays(10)),
                        new Milestone(Kind.SUBMISSION, "Dossiers", opens.plusDays(1), closes),
                        new Milestone(Kind.EXAMINATION, "Recevabilité", closes.plusDays(1), closes.plusDays(31)),
                        new Milestone(Kind.PANEL, "Notes croisées et jury", closes.plusDays(34), closes.plusDays(59)),
                        new Milestone(Kind.DECISION, "Décision publiée", closes.plusDays(85), closes.plusDays(85)),
                        new Milestone(Kind.FOLLOW_UP, "Bilan des lieux", closes.plusDays(90), closes.plusDays(455))));
    }

    private static List<Criterion> criteria() {
        return List.of(
                new Criterion(
                        "utilite",
                        "Utilité pour les habitants",
                        35,
                        "Le besoin est décrit par ceux qui l’ont",
                        List.of(
                                "Le besoin n’est pas décrit",
                                "Le besoin est supposé",
                                "Le besoin est décrit par l’équipe seule",
                                "Des habitants ont été entendus",
                                "Des habitants décrivent eux-mêmes le besoin",
                                "Des habitants décrivent le besoin et tiennent le lieu")),
                new Criterion("equipe", "Solidité de l’équipe", 25, "Chacun sait ce qu’il apporte", List.of()),
                new Criterion("cout", "Coût et suite", 25, "Le lieu vit après l’aide", List.of()),
                new Criterion("partage", "Partage", 15, "Les plans et les comptes sont publiés", List.of()));
    }

    private static List<EligibilityRule> rules() {
        return List.of(
                new EligibilityRule(
                        Fact.MEMBERS,
                        "",
                        Test.AT_LEAST,
                        List.of("3"),
                        "Votre équipe compte moins de 3 membres. Invitez d’autres organisations ou habitants."),
                new EligibilityRule(
                        Fact.RATE,
                        "",
                        Test.AT_MOST,
                        List.of("70"),
                        "Vous demandez plus de 70 % des dépenses admises. Baissez l’aide demandée ou ajoutez des recettes."),
                new EligibilityRule(
                        Fact.REQUESTED,
                        "",
                        Test.AT_LEAST,
                        List.of("8000"),
                        "L’aide demandée est de moins de 8 000 €. Cet appel finance des projets plus grands."),
                new EligibilityRule(
                        Fact.ANSWER,
                        "ouverture",
                        Test.ONE_OF,
                        List.of("oui"),
                        "Le lieu doit être ouvert à tous, sans adhésion obligatoire."));
    }

    private static ApplicationForm form() {
        return new ApplicationForm(List.of(
                new FormSection(
                        "projet",
                        "Le projet",
                        "Dites en mots simples ce que vous voulez faire, pour qui et pourquoi.",
                        List.of(
                                FormField.of(
                                        "conseil",
                                        EXPLANATION,
                                        "Vous pouvez écrire à plusieurs : chaque partie a un responsable.",
                                        false),
                                longText("besoin", "Quel besoin avez-vous vu, et qui vous en a parlé ?", 3_000),
                                longText("activites", "Que fera-t-on dans ce lieu ?", 3_000),
                                FormField.choice(
                                        "publics",
                                        CHOICES,
                                        "Qui viendra ?",
                                        true,
                                        "Enfants",
                                        "Jeunes",
                                        "Adultes",
                                        "Personnes âgées",
                                        "Associations"),
                                FormField.of(
                                        "ouverture", YES_NO, "Le lieu est-il ouvert à tous, sans adhésion ?", true))),
                new FormSection(
                        "lieu",
                        "Le lieu",
                        "",
                        List.of(
                                FormField.of("commune", COMMUNE, "Commune", true),
                                FormField.of("adresse", TEXT, "Adresse ou nom du lieu", true),
                                FormField.of("point", PLACE, "Place sur la carte", false),
                                FormField.of("surface", NUMBER, "Surface en mètres carrés", false),
                                FormField.of("existe", YES_NO, "Le bâtiment existe-t-il déjà ?", true),
                                new FormField(
                                        "plan",
                                        FILE,
                                        "Plan ou photos",
                                        "PDF ou images, 5 fichiers au plus.",
                                        false,
                                        Optional.of(new Condition("existe", List.of("oui"))),
                                        new Bounds(Optional.empty(), Optional.of(5L)),
                                        List.of(),
                                        List.of(),
                                        false,
                                        false),
                                FormField.of("debut", DATE, "Ouverture prévue", true))),
                new FormSection(
                        "equipe",
                        "L’équipe",
                        "Qui fait quoi, et comment vous décidez.",
                        List.of(
                                longText("gouvernance", "Comment décidez-vous ensemble ?", 1_500),
                                new FormField(
                                        "taches",
                                        ROWS,
                                        "Qui fait quoi",
                                        "Une ligne par tâche.",
                                        true,
                                        Optional.empty(),
                                        new Bounds(Optional.of(1L), Optional.of(20L)),
                                        List.of(),
                                        List.of(
                                                FormField.of("tache", TEXT, "Tâche", true),
                                                FormField.of("qui", TEXT, "Qui", true),
                                                FormField.of("heures", NUMBER, "Heures par mois", false)),
                                        true,
                                        false),
                                FormField.of("telephone", PHONE, "Téléphone d’une personne à joindre", false),
                                FormField.of("site", LINK, "Site de l’équipe", false))),
                new FormSection(
                        "budget",
                        "Le budget",
                        "Chaque partenaire remplit sa part. Les dépenses et les recettes doivent être égales.",
                        List.of(
                                FormField.of("budget", BUDGET, "Budget de chaque partenaire", true),
                                FormField.of("iban", IBAN, "Compte sur lequel l’aide serait versée (IBAN)", false)))));
    }

    private static FormField longText(String code, String label, long most) {
        return new FormField(
                code,
                LONG_TEXT,
                label,
                "",
                true,
                Optional.empty(),
                new Bounds(Optional.empty(), Optional.of(most)),
                List.of(),
                List.of(),
                false,
                true);
    }
}
