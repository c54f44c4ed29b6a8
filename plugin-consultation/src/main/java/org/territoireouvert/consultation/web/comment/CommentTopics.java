package org.territoireouvert.consultation.web.comment;

import java.util.List;
import java.util.Map;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.consultation.commenting.PassageDocuments;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.Subject;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.web.RequestedArticles;
import org.territoireouvert.consultation.web.RequestedArticles.Read;
import org.territoireouvert.consultation.web.RequestedSteps;
import org.territoireouvert.consultation.web.contribution.Topic;
import org.territoireouvert.consultation.web.contribution.Topics;

/** Articles, and passages of them, on which people comment. A comment keeps its passage when its words are changed. */
final class CommentTopics implements Topics {

    private final PluginContext context;
    private final RequestedSteps steps;
    private final RequestedArticles articles;
    private final PassageDocuments documents;
    private final PassageViews passages;

    CommentTopics(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.articles = new RequestedArticles(context);
        this.documents = new PassageDocuments(context.service(Json.class));
        this.passages = new PassageViews(context);
    }

    @Override
    public String template() {
        return "comment-write";
    }

    @Override
    public Topic requested(Request request, PlannedStep step) {
        Read read = context.database().read(handle -> articles.in(handle, step, request, PassageForm.version(request)));
        return new NewComment(
                request, read, RequestedArticles.path(step, read.article().id()));
    }

    @Override
    public Topic of(Request request, PlannedStep step, Contribution own) {
        PassageView passage = context.database()
                .read(handle -> passages.of(handle, step, List.of(own), request.locale())
                        .getFirst());
        return new OwnComment(own, passage);
    }

    @Override
    public String list(Request request, PlannedStep step, Contribution contribution) {
        return context.database()
                .read(handle -> passages.of(handle, step, List.of(contribution), request.locale())
                        .getFirst())
                .listed(step);
    }

    /** A comment that somebody begins on an article. */
    private final class NewComment implements Topic {

        private final Request request;
        private final Read read;
        private final String path;

        NewComment(Request request, Read read, String path) {
            this.request = request;
            this.read = read;
            this.path = path;
        }

        @Override
        public String title() {
            return "comments.write";
        }

        @Override
        public String address() {
            return path + "/commenter";
        }

        @Override
        public String back() {
            return path;
        }

        @Override
        public FormInput begin(Request begun) {
            return PassageForm.begin(begun, read);
        }

        @Override
        public Subject subject(FormInput form) {
            return PassageForm.read(form, read).map(documents::write).orElse(Subject.NONE);
        }

        @Override
        public Map<String, String> shown(Request sent) {
            return sent.form(PassageForm.WORDS)
                    .map(words -> Map.of(steps.say(sent.locale(), "comments.words"), words))
                    .orElse(Map.of());
        }

        @Override
        public Page complete(Page page) {
            String title = articles.title(request.locale(), read.article());
            return page.crumb(title, path)
                    .with("name", title)
                    .with("quote", "")
                    .with("paragraphs", read.article().paragraphs())
                    .with(
                            "choices",
                            PassageForm.choices(
                                    read.article(),
                                    steps.say(request.locale(), "comments.whole"),
                                    steps.say(request.locale(), "comments.paragraph")));
        }
    }

    /** A comment whose author finds other words. */
    private record OwnComment(Contribution own, PassageView passage) implements Topic {

        @Override
        public String title() {
            return "comments.change";
        }

        @Override
        public String address() {
            return own.path() + "/modifier";
        }

        @Override
        public String back() {
            return own.path();
        }

        @Override
        public Page complete(Page page) {
            return page.with("name", passage.article())
                    .with("quote", passage.quote())
                    .with("paragraphs", List.of())
                    .with("choices", List.of());
        }
    }
}
