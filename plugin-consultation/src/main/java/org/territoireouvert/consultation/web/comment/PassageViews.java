package org.territoireouvert.consultation.web.comment;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.consultation.amending.TextRepository;
import org.territoireouvert.consultation.amending.TextVersion;
import org.territoireouvert.consultation.commenting.FindPassage;
import org.territoireouvert.consultation.commenting.Passage;
import org.territoireouvert.consultation.commenting.PassageDocuments;
import org.territoireouvert.consultation.commenting.PassageToday;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.web.RequestedArticles;

/** Shows what comments are about, each against the version in which it was read. */
final class PassageViews {

    private final TextRepository texts;
    private final RequestedArticles articles;
    private final PassageDocuments documents;
    private final FindPassage find;

    PassageViews(PluginContext context) {
        this.texts = new TextRepository(context.service(Json.class));
        this.articles = new RequestedArticles(context);
        this.documents = new PassageDocuments(context.service(Json.class));
        this.find = new FindPassage(context.service(TextDiff.class));
    }

    /** Returns the views of what comments are about, in their order; each version is read once. */
    List<PassageView> of(Handle handle, PlannedStep step, List<Contribution> comments, Locale locale) {
        Optional<TextVersion> last = texts.last(handle, step);
        Map<Integer, Optional<LegalText>> versions = new HashMap<>();
        last.ifPresent(version -> versions.put(version.number(), Optional.of(version.text())));
        return comments.stream()
                .map(comment -> documents.read(comment.subject()))
                .map(read -> read.flatMap(passage -> last.flatMap(now -> versions.computeIfAbsent(
                                        passage.version(),
                                        number ->
                                                texts.find(handle, step, number).map(TextVersion::text))
                                .map(older -> view(step, passage, older, now.text(), locale))))
                        .orElseGet(PassageViews::unknown))
                .toList();
    }

    private PassageView view(PlannedStep step, Passage passage, LegalText older, LegalText now, Locale locale) {
        Optional<Article> read = older.article(passage.article());
        return new PassageView(
                passage.quote(),
                read.map(article -> articles.title(locale, article)).orElse(""),
                now.article(passage.article())
                        .map(article -> RequestedArticles.path(step, article.id()))
                        .orElse(""),
                passage.version(),
                find.find(passage, older, now));
    }

    /** What is kept with a comment, or its version, could not be read: the comment is shown without its passage. */
    private static PassageView unknown() {
        return new PassageView("", "", "", 0, new PassageToday(PassageToday.State.GONE, List.of()));
    }
}
