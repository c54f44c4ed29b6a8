package org.territoireouvert.runner.demonstration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.LinkKind;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.content.discussion.Comment;
import org.territoireouvert.runner.content.discussion.CommentOutcome;
import org.territoireouvert.runner.content.discussion.Stance;
import org.territoireouvert.runner.content.discussion.WriteComment;
import org.territoireouvert.runner.content.support.SupportContent;
import org.territoireouvert.runner.content.tag.Tag;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.limit.RateLimits;
import org.territoireouvert.runner.moderation.DecideCase;
import org.territoireouvert.runner.moderation.ModerationCase.Outcome;
import org.territoireouvert.runner.moderation.ReportContent;
import org.territoireouvert.runner.moderation.Rule;
import org.territoireouvert.runner.moderation.appeal.AppealDecision;
import org.territoireouvert.runner.notification.follow.Follows;
import org.territoireouvert.runner.service.Services;

/** What invented people say about the invented contents of the demonstration, and what its moderators did with it. */
final class InventedDiscussion {

    private static final ContentRef MOBILITY = new ContentRef("consultation.consultation", "plan-de-mobilite");
    private static final ContentRef WORKSHOP =
            new ContentRef("initiative-registry.initiative", "atelier-de-reparation");
    private static final ContentRef CALL = new ContentRef("call-for-projects.call", "lieux-partages");

    private final ContentParts parts;
    private final WriteComment writes;
    private final ReportContent reports;
    private final SupportContent supports;
    private final InventedPeople people;
    private final Follows follows;
    private final PastClock clock;

    /**
     * Works on the tables of the runtime.
     *
     * @param services that live by the clock
     */
    InventedDiscussion(Services services, PastClock clock, String secret) {
        this.parts = services.contents();
        this.follows = services.notifications().follows();
        this.clock = clock;
        RateLimits limits = new RateLimits(parts.database(), parts.clock(), secret);
        this.writes = new WriteComment(parts, limits);
        this.reports = new ReportContent(parts.moderation(), limits);
        this.supports = new SupportContent(parts);
        this.people = new InventedPeople(parts.identity());
    }

    /** Fills the discussions that are empty. */
    void settle() {
        parts.known().find(MOBILITY).filter(this::isUntouched).ifPresent(this::aboutMobility);
        parts.known().find(WORKSHOP).filter(this::isUntouched).ifPresent(this::aboutTheWorkshop);
        clock.goBack(Duration.ZERO);
    }

    private boolean isUntouched(DeclaredContent content) {
        return parts.database()
                        .read(handle -> parts.contents().counts(handle, content.ref()))
                        .comments()
                == 0;
    }

    private void aboutMobility(DeclaredContent mobility) {
        Account solene = people.person("solene.dubreuil", "Solène", "Dubreuil");
        Account karim = people.person("karim.tazi", "Karim", "Tazi");
        Account odile = people.person("odile.pasquier", "Odile", "Pasquier");
        Account rene = people.person("rene.roussel", "René", "Roussel");
        Account jeanne = people.resident("jeanne.morel", "Jeanne", "Morel");
        tag(mobility, "transports", "vélo", "école");
        clock.goBack(Duration.ofHours(292));
        Optional<Comment> light = write(
                mobility,
                solene,
                Stance.FOR,
                "Un car le dimanche soir me permettrait de laisser la voiture à Corvaux. Nous sommes **une dizaine**"
                        + " dans ce cas dans le quartier de la gare.");
        light.ifPresent(thread -> {
            clock.goBack(Duration.ofHours(247));
            answer(mobility, thread, karim, "Oui, et les lycéens internes aussi : le dernier car part à 18 h.");
            clock.goBack(Duration.ofHours(200));
            officialAnswer(
                    mobility,
                    thread,
                    "Merci. Nous comptons les passagers du dimanche jusqu’au 10 décembre ; les chiffres seront"
                            + " joints à la synthèse.");
            agree(thread, karim, odile, rene);
        });
        clock.goBack(Duration.ofHours(171));
        write(
                        mobility,
                        odile,
                        Stance.FOR,
                        "Des chemins éclairés jusqu’à minuit, c’est ce qui manque pour rentrer à pied du cinéma.")
                .ifPresent(comment -> agree(comment, solene));
        clock.goBack(Duration.ofHours(149));
        write(
                        mobility,
                        rene,
                        Stance.AGAINST,
                        "Éclairer toute la nuit gêne les chauves-souris du vieux pont. Des lampes à détection suffiraient.")
                .ifPresent(comment -> agree(comment, solene, karim));
        clock.goBack(Duration.ofHours(80));
        parts.database().write(handle -> follows.follow(handle, jeanne.id(), MOBILITY));
        clock.goBack(Duration.ofHours(77));
        write(
                mobility,
                karim,
                Stance.AGAINST,
                "Supprimer l’arrêt du lavoir rallonge le trajet de 12 minutes pour ceux qui n’ont pas de voiture.");
        List.of(solene, karim, odile).forEach(person -> supports.set(mobility.ref(), person.id(), true));
        moderated(mobility, rene, karim, solene);
    }

    /** One comment that was hidden, against which its author appeals; one that waits for a decision. */
    private void moderated(DeclaredContent about, Account author, Account... reporters) {
        Actor.Agent moderator = people.staff("ines.roche", "Inès", "Roche", Role.MODERATOR);
        clock.goBack(Duration.ofHours(31));
        write(
                        about,
                        author,
                        Stance.AGAINST,
                        "De toute façon c’est le voisin du 6 rue du Lavoir qui bloque tout depuis dix ans.")
                .ifPresent(comment -> {
                    clock.goBack(Duration.ofHours(5));
                    report(about, comment, Rule.PERSONAL_DATA, "On reconnaît la personne.", reporters);
                    parts.database()
                            .read(handle -> parts.moderation().cases().open(handle, comment.ref()))
                            .ifPresent(open -> hide(open.id(), moderator, author));
                });
        clock.goBack(Duration.ofHours(26));
        write(about, author, Stance.AGAINST, "Les élus qui ont voté ça n’ont jamais pris le car de leur vie.")
                .ifPresent(comment -> {
                    clock.goBack(Duration.ofHours(2));
                    report(about, comment, Rule.INSULT, "", reporters[0]);
                });
    }

    /** Decides now, as the audit log goes forward only. */
    private void hide(String caseId, Actor.Agent moderator, Account author) {
        clock.goBack(Duration.ZERO);
        DecideCase.Order order = new DecideCase.Order(
                Outcome.HIDDEN,
                Optional.of(Rule.PERSONAL_DATA),
                "Votre texte désigne une personne par son adresse. Vous pouvez le publier de nouveau sans elle.",
                Duration.ZERO);
        new DecideCase(parts.moderation()).decide(moderator, caseId, order);
        new AppealDecision(parts.moderation())
                .appeal(
                        author.id(),
                        caseId,
                        "Je n’ai écrit aucun nom. Je veux bien retirer le numéro de la rue et garder le reste.");
    }

    private void aboutTheWorkshop(DeclaredContent workshop) {
        Account odile = people.person("odile.pasquier", "Odile", "Pasquier");
        Account aicha = people.person("aicha.diallo", "Aïcha", "Diallo");
        tag(workshop, "réparation", "déchets");
        clock.goBack(Duration.ofDays(40));
        write(
                        workshop,
                        odile,
                        null,
                        "Ma bouilloire marche de nouveau. Il faut venir tôt : à 15 h il n’y a plus de place.")
                .ifPresent(comment -> {
                    clock.goBack(Duration.ofDays(38));
                    answer(workshop, comment, aicha, "Nous ouvrons une deuxième table le samedi à partir de janvier.");
                });
        List.of(odile, aicha).forEach(person -> supports.set(workshop.ref(), person.id(), true));
        parts.database().write(handle -> {
            parts.known()
                    .find(CALL)
                    .ifPresent(call -> parts.links()
                            .add(
                                    handle,
                                    workshop.ref(),
                                    LinkKind.FUNDED_BY,
                                    CALL,
                                    parts.clock().instant()));
            return true;
        });
    }

    private void tag(DeclaredContent content, String... words) {
        parts.database().write(handle -> {
            parts.tags()
                    .replace(
                            handle,
                            content.ref(),
                            List.of(words).stream().map(Tag::of).toList(),
                            parts.clock().instant());
            return true;
        });
    }

    private Optional<Comment> write(DeclaredContent about, Account author, @Nullable Stance stance, String text) {
        return write(
                new WriteComment.Draft(about, Optional.empty(), Optional.ofNullable(stance), text, false),
                citizen(author));
    }

    private void answer(DeclaredContent about, Comment thread, Account author, String text) {
        write(new WriteComment.Draft(about, Optional.of(thread.id()), Optional.empty(), text, false), citizen(author));
    }

    private void officialAnswer(DeclaredContent about, Comment thread, String text) {
        write(
                new WriteComment.Draft(about, Optional.of(thread.id()), Optional.empty(), text, true),
                people.staff("paul.giraud", "Paul", "Giraud", Role.EDITOR));
    }

    private Optional<Comment> write(WriteComment.Draft draft, Actor actor) {
        return writes.write(draft, actor) instanceof CommentOutcome.Published published
                ? Optional.of(published.comment())
                : Optional.empty();
    }

    private void report(DeclaredContent about, Comment comment, Rule rule, String words, Account... reporters) {
        for (Account reporter : reporters) {
            reports.report(WriteComment.subject(about, comment), reporter.id(), rule, words);
        }
    }

    private void agree(Comment comment, Account... people) {
        for (Account person : people) {
            supports.set(comment.ref(), person.id(), true);
        }
    }

    private static Actor citizen(Account account) {
        return new Actor.Citizen(account.id(), account.shownName(), Actor.IdentityLevel.MAILBOX);
    }
}
