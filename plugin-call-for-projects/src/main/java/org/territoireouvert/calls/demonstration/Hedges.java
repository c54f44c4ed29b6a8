package org.territoireouvert.calls.demonstration;

import java.time.LocalDate;
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
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.Funding;
import org.territoireouvert.calls.model.Funding.Funder;
import org.territoireouvert.calls.model.Milestone;
import org.territoireouvert.calls.model.Milestone.Kind;
import org.territoireouvert.calls.model.Selection;
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;

/** The call "Haies et mares", which is over. */
public final class Hedges {

    /** Identifies the call. */
    public static final String SLUG = "haies-et-mares";

    /** Identifies the same call a year before. */
    public static final String FIRST = "haies-et-mares-premiere-annee";

    private Hedges() {}

    /** Returns what was said about the call of the year before by a day. */
    static CallSheet firstYear(LocalDate today) {
        CallSheet next = sheet(today.minusYears(1));
        Funding funding = next.funding();
        return new CallSheet(
                CallSubject.of(
                        CallKind.PROJECTS,
                        "Haies et mares, première année",
                        "12 000 € pour les premières haies et les premières mares du Val-de-Lisière."),
                new Funding(
                        funding.funders(), Money.ofUnits(12_000), funding.aid(), funding.rules(), funding.notFunded()),
                next.applicants(),
                next.calendar(),
                next.selection(),
                next.eligibility(),
                next.form());
    }

    /** Returns what is said about it by a day. */
    public static CallSheet sheet(LocalDate today) {
        LocalDate opens = today.minusDays(300);
        LocalDate closes = opens.plusDays(60);
        return new CallSheet(
                new CallSubject(
                        CallKind.PROJECTS,
                        "Haies et mares",
                        "40 000 € pour replanter des haies et creuser des mares avec les agriculteurs et les écoles.",
                        "",
                        Set.of(Theme.ENVI, Theme.AGRI),
                        List.of(),
                        "Service environnement",
                        "",
                        List.of()),
                new Funding(
                        List.of(new Funder("Communauté de communes du Val-de-Lisière", "", Money.ofUnits(40_000))),
                        Money.ofUnits(40_000),
                        "jusqu’à 6 000 €, 80 % des dépenses au plus",
                        new AidRules(80, Optional.empty(), Optional.of(Money.ofUnits(6_000)), List.of()),
                        "Les plantes qui ne poussent pas ici naturellement"),
                Applicants.anybody("Les communes, les associations et les exploitations agricoles"),
                new CallCalendar(
                        opens,
                        closes,
                        Optional.empty(),
                        List.of(),
                        List.of(
                                new Milestone(Kind.SUBMISSION, "Dossiers", opens, closes),
                                new Milestone(
                                        Kind.DECISION, "Décision publiée", opens.plusDays(95), opens.plusDays(95)))),
                Selection.by(
                        "5 habitants tirés au sort et 2 élus",
                        List.of(
                                new Criterion(
                                        "effet",
                                        "Effet sur l’eau et les oiseaux",
                                        60,
                                        "La haie ou la mare relie deux milieux",
                                        List.of()),
                                new Criterion(
                                        "entretien", "Entretien", 40, "Quelqu’un s’engage pour cinq ans", List.of()))),
                List.of(),
                new ApplicationForm(List.of(new FormSection(
                        "projet",
                        "Le projet",
                        "",
                        List.of(
                                FormField.of("lieu", FieldKind.TEXT, "Où plantez-vous ou creusez-vous ?", true),
                                FormField.of("longueur", FieldKind.NUMBER, "Longueur de haie en mètres", false),
                                FormField.of("entretien", FieldKind.LONG_TEXT, "Qui entretient, et comment ?", true),
                                FormField.of("budget", FieldKind.BUDGET, "Budget", true))))));
    }
}
