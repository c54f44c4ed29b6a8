package org.territoireouvert.runner.editorial.content;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.runner.editorial.Article;
import org.territoireouvert.runner.editorial.ArticleKind;
import org.territoireouvert.runner.editorial.ArticlePlace;
import org.territoireouvert.runner.editorial.ArticleRepository;
import org.territoireouvert.runner.editorial.ArticleSearch;
import org.territoireouvert.runner.editorial.ArticleText;
import org.territoireouvert.runner.editorial.EditorialParts;
import org.territoireouvert.runner.editorial.PublishArticle;
import org.territoireouvert.runner.editorial.SaveArticle;

/** News and pages of Val-de-Lisière, all of it invented. */
public final class DemonstrationArticles {

    private static final String COACH = "Le car de 19 h 40 transporte 34 voyageurs par jour";
    private static final String WRONG = "6 voyageurs seulement";
    private static final String RIGHT = "4 voyageurs seulement, comptés sur huit semaines";
    private static final Agent WRITER = new Agent("", "Inès Carpentier", Set.of());

    private final ArticleRepository articles;
    private final SaveArticle save;
    private final PublishArticle publish;
    private final InstantSource clock;

    /** Writes by the same use cases as an editor. */
    public DemonstrationArticles(EditorialParts parts, InstantSource clock) {
        this.articles = parts.articles();
        this.save = parts.save();
        this.publish = parts.publish();
        this.clock = clock;
    }

    /** Writes them, unless there is news already. */
    public void fill() {
        ArticleSearch all = new ArticleSearch(ArticleKind.NEWS, "", Optional.empty(), clock.instant());
        if (articles.list(all, Keyset.first(1)).items().isEmpty()) {
            writeNews();
            writePages();
        }
    }

    /** Corrects a figure of one of them, so that it has two versions; again does nothing. */
    public void correct() {
        articles.at(ArticleKind.NEWS, SearchText.slug(COACH))
                .filter(article -> article.french().body().contains(WRONG))
                .ifPresent(article -> save.save(corrected(article), WRITER));
    }

    private static SaveArticle.Text corrected(Article article) {
        ArticleText french = article.french();
        return new SaveArticle.Text(
                article.id(),
                article.kind(),
                article.version(),
                article.slug(),
                article.place(),
                new ArticleText(french.title(), french.summary(), french.body().replace(WRONG, RIGHT)),
                article.english());
    }

    private void writeNews() {
        news(
                2,
                "Le vote du budget participatif est ouvert",
                "24 projets d’habitants, 300 000 € à répartir : vous pouvez voter en ligne, au guichet ou au marché.",
                """
                Les 24 projets ont été proposés par des habitants des 14 communes, puis chiffrés par les services.

                # Comment voter

                - En ligne, depuis la page du [budget participatif](/budgets-participatifs).
                - Au siège de la communauté, du lundi au vendredi, de 9 h à 12 h.
                - Au marché de Lisière-le-Bourg, samedi matin : un agent vous aide, sur papier ou sur écran.

                # Et ensuite

                Le dépouillement est public. Chacun peut recompter les bulletins, qui sont publiés sans les noms.
                """,
                new ArticleText(
                        "The vote on the participatory budget is open",
                        "24 projects of residents, 300,000 € to share out: vote online, at the counter or at the market.",
                        """
                        The 24 projects were proposed by residents of the 14 communes, then costed by the departments.

                        Vote from the page of the [participatory budget](/budgets-participatifs), at the seat of the authority, or at the \
                        market of Lisière-le-Bourg on Saturday morning.
                        """));
        news(
                6,
                COACH,
                "Demandé dans la consultation de 2025, il roule depuis un an entre Pontaubrelle et Montbrèche.",
                """
                En mars 2025, 212 personnes ont écrit que le dernier car partait trop tôt. Le conseil a ajouté un départ à 19 h 40.

                Un an après, il transporte **34 voyageurs par jour** en moyenne, contre 20 prévus. Il est gardé en 2027.

                Ce qui n’a pas marché : le samedi, 6 voyageurs seulement. Le départ du samedi s’arrête fin décembre.
                """,
                ArticleText.NONE);
        news(
                12,
                "Trois places d’ambassadeur citoyen sont libres",
                "Corvaux, Bois-Rondin et Valcreuse cherchent une personne pour relayer les demandes de leur commune.",
                """
                Un ambassadeur citoyen donne environ trois heures par mois. Il relaie les demandes et publie les réponses des services.

                Une réunion d’information a lieu au siège de la communauté. Pour vous proposer, [écrivez-nous](/contact).
                """,
                ArticleText.NONE);
        SaveArticle.Text draft = text(
                ArticleKind.NEWS,
                ArticlePlace.NONE,
                new ArticleText(
                        "Bilan du plan de mobilité",
                        "À compléter avec la date du conseil.",
                        "Le bilan dira ce que chaque article est devenu."),
                ArticleText.NONE);
        save.save(draft, WRITER);
    }

    private void writePages() {
        page(
                ArticlePlace.HELP,
                "Participer sur papier ou par téléphone",
                "Sans internet, vous avez les mêmes droits.",
                """
                # Au guichet

                Un agent remplit le formulaire avec vous. Apportez une pièce d’identité si la participation est réservée aux habitants.

                Le guichet est au 12, place du Champ-de-Foire, à Lisière-le-Bourg. Il est ouvert du lundi au vendredi, de 9 h à 12 h.

                # Par téléphone

                Appelez le 01 00 00 00 00. Ce numéro est inventé, comme le reste de la démonstration.
                """);
        page(ArticlePlace.FOOTER, "Nos engagements", "Ce que la communauté de communes promet à qui participe.", """
                1. **Répondre.** Chaque contribution reçoit une réponse, même quand elle n’est pas retenue.
                2. **Dire qui décide.** Chaque page le dit avant que vous écriviez.
                3. **Publier les données.** Elles sont ouvertes, sans les noms.
                4. **Montrer ce qui rate.** Les coûts et les retards sont écrits au même endroit que les réussites.
                """);
    }

    private void news(int daysAgo, String title, String summary, String body, ArticleText english) {
        publish(
                text(ArticleKind.NEWS, ArticlePlace.NONE, new ArticleText(title, summary, body.strip()), english),
                clock.instant().minus(Duration.ofDays(daysAgo)));
    }

    private void page(ArticlePlace place, String title, String summary, String body) {
        publish(
                text(ArticleKind.PAGE, place, new ArticleText(title, summary, body.strip()), ArticleText.NONE),
                clock.instant());
    }

    private static SaveArticle.Text text(
            ArticleKind kind, ArticlePlace place, ArticleText french, ArticleText english) {
        return new SaveArticle.Text("", kind, 0, SearchText.slug(french.title()), place, french, english);
    }

    private void publish(SaveArticle.Text text, Instant at) {
        if (save.save(text, WRITER) instanceof SaveArticle.Saved saved) {
            publish.publish(saved.article(), at, WRITER);
        }
    }
}
